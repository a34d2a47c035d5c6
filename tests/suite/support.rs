//! A study in a temporary folder, and the program run on it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A study in a folder of its own, gone when dropped.
pub struct Study {
    _home: tempfile::TempDir,
    root: PathBuf,
}

/// What a run of the program did.
#[derive(Debug)]
pub struct Ran {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Study {
    /// An empty folder named `study`: no study yet.
    pub fn folder() -> Study {
        Study::folder_named("study")
    }

    /// An empty folder of a given name.
    pub fn folder_named(name: &str) -> Study {
        let home = tempfile::tempdir().unwrap();
        let root = home.path().join(name);
        std::fs::create_dir(&root).unwrap();
        Study { _home: home, root }
    }

    /// What `tema new` makes.
    pub fn new() -> Study {
        let study = Study::folder();
        assert_eq!(study.tema(&["new", "."]).status, 0);
        study
    }

    /// A copy of a shipped example.
    pub fn example(name: &str) -> Study {
        let study = Study::folder();
        assert_eq!(study.tema(&["new", ".", "--example", name]).status, 0);
        study
    }

    /// A copy of a study that lies in the folder of the tests.
    pub fn copy(from: &Path) -> Study {
        let study = Study::folder();
        let mut folders = vec![from.to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(&folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    study.write(path.strip_prefix(from).unwrap().to_str().unwrap(), std::fs::read(&path).unwrap());
                }
            }
        }
        study
    }

    /// A small study: two interviews and a focus group in two groups, with the codebook given.
    pub fn small(codebook: &str) -> Study {
        let study = Study::folder();
        study.write("tema.toml", "[study]\ntitle = \"Small\"\n[groups.SP]\nname = [\"teacher\", \"teachers\"]\n[groups.AV]\nname = [\"manager\", \"managers\"]\n");
        study.write(
            "participants.csv",
            "participant,group,order,years\nSP1,SP,1,3\nSP2,SP,2,11\nAV1,AV,3,2\nAV2,AV,4,\n",
        );
        study.write("transcripts/SP1.txt", "---\ndate: 2026-01-10\nparticipants: [SP1]\n---\nI: How do you keep in touch?\nSP1: I phone her every week. We also write letters. My phone is broken today.\n");
        study.write("transcripts/SP2.txt", "---\ndate: 2026-01-12\nparticipants: [SP2]\n---\nI: And you?\nSP2: We meet at school. I ring her sometimes.\n");
        study.write("transcripts/FG1.txt", "---\nkind: focus-group\ndate: 2026-02-01\nparticipants: [AV1, AV2]\n---\nM: Do you phone?\nAV1: Yes, I phone them. They phone me.\nAV2: I agree.\n");
        study.write("codebooks/a.yaml", codebook);
        study
    }

    /// Writes a file of the study.
    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) -> &Study {
        let path = self.root.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
        self
    }

    /// Reads a file of the study.
    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.root.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// The study's folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Runs the program in the study's folder.
    pub fn tema(&self, args: &[&str]) -> Ran {
        self.tema_with(args, &[])
    }

    /// Runs the program with some environment variables set.
    pub fn tema_with(&self, args: &[&str], environment: &[(&str, &str)]) -> Ran {
        let output =
            command(&self.root).args(args).envs(environment.iter().copied()).stdin(Stdio::null()).output().unwrap();
        Ran {
            status: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs the program and expects exit status 0; gives what it printed.
    pub fn ok(&self, args: &[&str]) -> String {
        let ran = self.tema(args);
        assert_eq!(ran.status, 0, "tema {args:?}\n{}\n{}", ran.out, ran.err);
        ran.out
    }

    /// Runs the program with `--json` and reads what it printed.
    pub fn json(&self, args: &[&str]) -> serde_json::Value {
        let out = self.ok(&[args, &["--json"]].concat());
        serde_json::from_str(&out).unwrap()
    }
}

/// The program, in a folder, with an environment that makes its output the same everywhere.
pub fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tema"));
    command
        .current_dir(folder)
        .env_remove("TEMA_CODER")
        .env_remove("NO_COLOR")
        .env("COLUMNS", "100")
        .env("SOURCE_DATE_EPOCH", "1770000000");
    command
}
