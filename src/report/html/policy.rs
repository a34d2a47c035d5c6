//! The page's security policy: it loads nothing, and runs only the script and the style that it came with.
//!
//! A browser knows the two by their SHA-256 hashes (it takes nothing from the BLAKE family here), so even text that
//! escaped badly could not run. Blocks of data (`type="application/json"`) are no scripts and need no hash.

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

/// The policy for a page with one inline style and, where it is not empty, one inline script.
pub fn policy(style: &str, script: &str) -> String {
    let scripts = if script.is_empty() { "'none'".to_owned() } else { hash(script) };
    format!("default-src 'none'; style-src {}; script-src {scripts}; base-uri 'none'; form-action 'none'", hash(style))
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_as_a_browser_takes_it() {
        // `printf abc | openssl dgst -sha256 -binary | base64`
        assert_eq!(hash("abc"), "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='");
    }

    #[test]
    fn a_page_without_a_script_runs_none() {
        assert!(policy("a{}", "").contains("script-src 'none';"));
        assert!(policy("a{}", "1").contains("script-src 'sha256-"));
    }
}
