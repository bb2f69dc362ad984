//! Running a program and asking the system what it cost.

use std::io::Read;
use std::process::{Command, Stdio};
use std::time::Instant;

/// What a process used.
#[derive(Clone, Copy)]
pub struct Spent {
    /// User and system time.
    pub seconds: f64,
    /// Peak memory.
    pub mebibytes: f64,
}

impl Spent {
    pub fn least(self, other: Spent) -> Spent {
        Spent {
            seconds: self.seconds.min(other.seconds),
            mebibytes: self.mebibytes.min(other.mebibytes),
        }
    }
}

/// Runs a command to its end; what it used, and its standard output.
pub fn run(command: &[String]) -> Result<(Spent, Vec<u8>), String> {
    let failed = |error: std::io::Error| format!("cannot run {}: {error}", command[0]);
    let mut child = Command::new(&command[0])
        .args(&command[1..])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(failed)?;
    let mut output = Vec::new();
    if let Some(stdout) = &mut child.stdout {
        stdout.read_to_end(&mut output).map_err(failed)?;
    }
    let mut status = 0;
    // SAFETY: plain data for which zeros are valid.
    let mut usage: libc::rusage = unsafe { std::mem::zeroed() };
    // SAFETY: both places are ours, and nobody else waits for this child.
    let waited = unsafe { libc::wait4(child.id() as i32, &raw mut status, 0, &raw mut usage) };
    if waited < 0 || status != 0 {
        return Err(format!("{} failed (status {status})", command.join(" ")));
    }
    let seconds = |time: libc::timeval| time.tv_sec as f64 + time.tv_usec as f64 / 1e6;
    let spent = Spent {
        seconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
        mebibytes: usage.ru_maxrss as f64 / 1024.0,
    };
    Ok((spent, output))
}

/// Runs a build; the seconds it took by the clock.
pub fn build_once(command: &[String]) -> Result<f64, String> {
    let start = Instant::now();
    let output = Command::new(&command[0]).args(&command[1..]).output();
    let output = output.map_err(|error| format!("cannot run {}: {error}", command[0]))?;
    if !output.status.success() {
        let words = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(format!("{} failed:\n{words}", command.join(" ")));
    }
    Ok(start.elapsed().as_secs_f64())
}
