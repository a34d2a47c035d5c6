//! `tema checkpoint`

use super::args::{Form, Global, Lang};
use super::output::Output;
use super::who::Who;
use super::{Ended, mention};
use crate::coding::{CodedStudy, Writer, checkpoint, since};
use crate::finding::{Finding, Result};
use crate::report::content::{Checkpoint, Context};

/// Keep the study as it stands now: every transcript, codebook, the participants and the settings go into history/.
///
/// Shows the codes that have come since the last checkpoint, codes on one statement alone, codes that share statements, and
/// sources to be read again.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema checkpoint \"after SP1-SP3\" --coder vk
  tema checkpoint \"before merging\" --coder vk --why \"two codes are not told apart\"")]
pub struct Args {
    /// What it is called
    #[arg(value_name = "NAME")]
    name: String,
    /// The reason
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
    #[command(flatten)]
    who: Who,
    #[command(flatten)]
    lang: Lang,
    #[command(flatten)]
    form: Form,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, nobody is named, or a file cannot be kept.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.form.format()?;
    let name = args.name.trim();
    if name.is_empty() {
        return Err(Box::new(Finding::error("a checkpoint needs a name").expected("e.g. \"after SP1-SP3\"")));
    }
    let materials = global.materials()?;
    let coder = args.who.name(&materials)?;
    let language = args.lang.wording(&materials)?.code();
    let mut findings = materials.findings.clone();
    let coded = CodedStudy::new(&materials, None, &mut findings);
    let told = since(&coded);
    let mut writer = Writer::open(&materials.folder, &coder)?;
    let event = checkpoint(&materials, &mut writer, name, args.why.as_deref())?;
    let context = Context::new(&coded, language, materials.settings.pool);
    args.form.write(&Checkpoint::new(&context, name, &told), output)?;
    output.hint(&format!("{coder}: kept {} files under history/", event.files.len()));
    Ok(mention(&findings, output))
}
