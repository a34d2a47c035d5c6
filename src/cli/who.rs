//! Who decides: `--coder`, `TEMA_CODER`, or tema.toml.

use crate::coding::Materials;
use crate::finding::{Finding, Result};
use crate::study::Settings;

/// The coder on the command line.
#[derive(clap::Args)]
pub struct Who {
    /// Who decides
    #[arg(long, value_name = "CODER", env = "TEMA_CODER", global = true)]
    pub coder: Option<String>,
    /// The coder is new to this study: a name that nobody has is no slip
    #[arg(long, global = true)]
    pub new_coder: bool,
}

impl Who {
    /// The name of whoever decides; never guessed. A name that is new to a study in which others have decided must be
    /// said to be new, so that a slip in a name makes no second coder.
    ///
    /// # Errors
    /// When nobody is named, the name cannot be a coder's, or it is new and not said to be.
    pub fn name(&self, materials: &Materials) -> Result<String> {
        let settings = &materials.settings;
        let named = self.coder.clone().filter(|name| !name.is_empty()).or_else(|| settings.coder.clone());
        let Some(name) = named else {
            return Err(Box::new(
                Finding::error("nobody is named as the coder")
                    .expected("--coder NAME, TEMA_CODER, or coder = \"…\" under [coding] in tema.toml")
                    .hint("initials are enough, e.g. --coder vk"),
            ));
        };
        if let Some(finding) = Settings::coder_name(&name) {
            return Err(Box::new(finding));
        }
        let mut known = materials.log.people();
        known.extend(settings.coder.iter().chain(&settings.counting).cloned());
        known.sort();
        known.dedup();
        if known.is_empty() || known.contains(&name) || self.new_coder {
            return Ok(name);
        }
        Err(Box::new(
            Finding::error(format!("nobody in this study is called `{name}` yet; nothing was written"))
                .expected(format!("one of {}", known.join(", ")))
                .hint("if it is a further coder, say so with --new-coder")
                .did_you_mean(&name, known.iter().map(String::as_str)),
        ))
    }
}
