//! The command line, declared with `clap`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};
use naja::driver::{Emit, Options};
use naja::link::{LinkerKind, RuntimeKind};
use naja::passes::Optimise;

/// Compiles ordinary Python to small, fast, self-contained native executables.
#[derive(Parser)]
#[command(
    name = "naja",
    version,
    about,
    after_help = "`naja FILE [ARGS]...` is short for `naja run FILE [ARGS]...`."
)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Compile a script and run it at once
    Run(Run),
    /// Compile a script into an executable
    Build(Build),
    /// Look for errors without compiling
    Check(Check),
}

/// Options of every subcommand.
#[derive(Args)]
pub struct Shared {
    /// Take the library modules from this folder instead of the built-in ones
    #[arg(long, value_name = "DIR")]
    pub stdlib: Option<PathBuf>,
    /// Look for modules in this folder, too (may be given several times)
    #[arg(long = "path", value_name = "DIR")]
    pub paths: Vec<PathBuf>,
    /// What becomes of unsupported constructs and of modules that are nowhere: `raise` builds the
    /// program and raises NotImplementedError or ModuleNotFoundError when it gets there
    #[arg(long, value_enum, default_value_t = Unsupported::Refuse)]
    pub unsupported: Unsupported,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Unsupported {
    Refuse,
    Raise,
}

impl Shared {
    /// Options to check a script.
    pub fn options(&self, script: &Path) -> Options {
        Options {
            script: script.to_path_buf(),
            library: self.stdlib.clone(),
            paths: self.paths.clone(),
            unsupported: match self.unsupported {
                Unsupported::Refuse => naja::driver::Unsupported::Refuse,
                Unsupported::Raise => naja::driver::Unsupported::Raise,
            },
            ..Options::default()
        }
    }
}

/// Options of those that compile.
#[derive(Args)]
pub struct Compiling {
    #[command(flatten)]
    pub shared: Shared,
    /// Keep symbol names and line information for a debugger
    #[arg(long)]
    pub debug: bool,
    /// Who links
    #[arg(long, value_enum, default_value_t = Linker::Wild)]
    pub linker: Linker,
    /// The runtime to link: `audit` reports leaks and double releases
    #[arg(long, value_enum, default_value_t = Runtime::Release)]
    pub runtime: Runtime,
    /// How much is done for speed: `full`, `none`, or `stress:N` to test exits at every Nth guard
    #[arg(long, value_name = "HOW", value_parser = optimise, default_value = "full")]
    pub optimise: Optimise,
}

impl Compiling {
    /// Options to compile a script.
    pub fn options(&self, script: &Path) -> Options {
        Options {
            debug: self.debug,
            working_folder: std::env::current_dir().unwrap_or_default(),
            linker: match self.linker {
                Linker::Wild => LinkerKind::InProcess,
                Linker::Cc => LinkerKind::SystemCc,
            },
            runtime: match self.runtime {
                Runtime::Release => RuntimeKind::Standard,
                Runtime::Audit => RuntimeKind::Audit,
            },
            optimise: self.optimise,
            ..self.shared.options(script)
        }
    }
}

fn optimise(text: &str) -> Result<Optimise, String> {
    match text {
        "full" => Ok(Optimise::Full),
        "none" => Ok(Optimise::None),
        _ => text
            .strip_prefix("stress:")
            .and_then(|period| period.parse().ok())
            .filter(|period| *period > 0)
            .map(Optimise::Stress)
            .ok_or_else(|| "expected full, none or stress:N".to_owned()),
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Linker {
    /// Built in
    Wild,
    /// The system's C compiler
    Cc,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Runtime {
    Release,
    Audit,
}

#[derive(Args)]
pub struct Run {
    #[command(flatten)]
    pub compiling: Compiling,
    /// The script, then its own arguments
    #[arg(
        value_name = "FILE [ARGS]",
        required = true,
        trailing_var_arg = true,
        allow_hyphen_values = true
    )]
    pub words: Vec<OsString>,
}

#[derive(Args)]
pub struct Build {
    #[command(flatten)]
    pub compiling: Compiling,
    /// The script
    #[arg(value_name = "FILE")]
    pub script: PathBuf,
    /// The executable to write [default: the script's name without `.py`]
    #[arg(short, value_name = "OUT")]
    pub output: Option<PathBuf>,
    /// Show the program at some stage instead of linking it
    #[arg(long, value_name = "STAGE", value_parser = emit)]
    pub emit: Option<Emit>,
    /// Show how long each stage took
    #[arg(long)]
    pub time: bool,
}

impl Build {
    /// Options to compile the script.
    pub fn options(&self) -> Options {
        self.compiling.options(&self.script)
    }

    /// The executable to write.
    pub fn output(&self) -> PathBuf {
        self.output.clone().unwrap_or_else(|| super::default_output(&self.script))
    }
}

#[derive(Args)]
pub struct Check {
    #[command(flatten)]
    pub shared: Shared,
    /// Show the kinds that were found, and where the knowledge comes from
    #[arg(long)]
    pub types: bool,
    /// Show what each line costs, why, and what to write instead
    #[arg(long)]
    pub explain: bool,
    /// Write that as one page
    #[arg(long, value_name = "OUT")]
    pub explain_html: Option<PathBuf>,
    /// The scripts
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// Show how long each stage took
    #[arg(long)]
    pub time: bool,
}

fn emit(text: &str) -> Result<Emit, String> {
    Ok(match text {
        "ast" => Emit::Ast,
        "types" => Emit::Types,
        "ir" => Emit::Ir,
        "owned" => Emit::Owned,
        "clif" => Emit::Clif,
        "asm" => Emit::Asm,
        "obj" => Emit::Obj,
        _ => return Err("possible stages: ast, types, ir, owned, clif, asm, obj".to_owned()),
    })
}

impl Arguments {
    /// Reads the command line; prints help or complains, and exits, where needed.
    pub fn read() -> Arguments {
        let mut words: Vec<OsString> = std::env::args_os().collect();
        if words.get(1).is_some_and(is_script) {
            words.insert(1, OsString::from("run"));
        }
        Arguments::parse_from(words)
    }
}

/// Whether the first word is a script rather than a subcommand.
fn is_script(word: &OsString) -> bool {
    let path = Path::new(word);
    let text = word.to_string_lossy();
    let subcommand = matches!(&*text, "run" | "build" | "check" | "help");
    !subcommand
        && !text.starts_with('-')
        && (path.extension().is_some_and(|extension| extension == "py") || path.is_file())
}
