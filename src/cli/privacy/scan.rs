//! `tema privacy scan`

use crate::cli::args::{Form, Global, Lang};
use crate::cli::output::Output;
use crate::cli::{Ended, mention};
use crate::finding::Result;
use crate::privacy;
use crate::report::content::privacy::ScanResult;
use crate::study::Folder;

/// List what may identify somebody, grouped, with its places: addresses, numbers, dates of birth, names.
///
/// Looks through transcripts and their old versions, memos, reasons of decisions, examples of the codebook, participants.csv,
/// tema.toml, names of files, what another program knew (exchange/refi.json) and texts that wait in an editor. Exit status 1 when
/// something is found. What is not found is not therefore anonymous.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema privacy scan
  tema privacy scan --allow Monday February --why \"days and months\"
  tema privacy scan --format csv")]
pub struct Args {
    /// Words that identify nobody: they go into privacy/reviewed.csv, with all their forms
    #[arg(long, value_name = "WORD", num_args = 1..)]
    allow: Vec<String>,
    /// Why they identify nobody
    #[arg(long, value_name = "TEXT", requires = "allow", default_value = "", hide_default_value = true)]
    why: String,
    /// Who looked at them; else the study's coder
    #[arg(long, value_name = "CODER", env = "TEMA_CODER")]
    by: Option<String>,
    #[command(flatten)]
    lang: Lang,
    #[command(flatten)]
    form: Form,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, or the reviewed list cannot be written.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.form.format()?;
    let materials = global.materials()?;
    let wording = args.lang.wording(&materials)?;
    if !args.allow.is_empty() {
        let folder: &Folder = &materials.folder;
        let by = args.by.clone().filter(|name| !name.is_empty()).or_else(|| materials.settings.coder.clone());
        let added = privacy::allow(folder, &args.allow, &args.why, by.as_deref().unwrap_or_default())?;
        let known = args.allow.len() - added.len();
        let before = if known > 0 { format!(", {known} there already") } else { String::new() };
        output.print(&format!("{}: {} added{before}\n", privacy::REVIEWED, added.len()))?;
        let left = privacy::scan(&materials, &mut Vec::new());
        output.hint(&format!("{} things are left: tema privacy scan", left.found.len()));
        return Ok(Ended::Well);
    }
    let mut findings = materials.findings.clone();
    let scan = privacy::scan(&materials, &mut findings);
    let clean = scan.found.is_empty();
    let title = materials.settings.title.get(&materials.settings.language).to_owned();
    args.form.write(&ScanResult::new(scan, &title, wording), output)?;
    let ended = mention(&findings, output);
    Ok(if clean { ended } else { Ended::WithFindings })
}
