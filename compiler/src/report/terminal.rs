//! The explanation as text for a terminal.

use std::fmt::Write;

use super::{Cost, Explanation, Line};

/// The explanation; `colour` adds terminal colours.
pub fn text(explanation: &Explanation, colour: bool) -> String {
    let mut text = format!("{}\n", explanation.file);
    for (number, line) in explanation.lines.iter().enumerate() {
        write_line(&mut text, number + 1, line, colour);
    }
    text.push('\n');
    for cost in Cost::ALL {
        let (lines, in_loops) = explanation.count(cost);
        let name = paint(&format!("{:>8}", cost.name()), Some(cost), colour);
        let _ = writeln!(text, "{name} {lines:>5} lines, {in_loops} in loops: {}", cost.meaning());
    }
    text
}

fn write_line(text: &mut String, number: usize, line: &Line, colour: bool) {
    let name = line.cost.map_or("", Cost::name);
    let loops = "*".repeat(line.depth.min(3) as usize);
    let cost = paint(&format!("{name:>8}"), line.cost, colour);
    let _ =
        writeln!(text, "{}", format!("{cost} {loops:<3} {number:>4} | {}", line.text).trim_end());
    // Where a line costs little, why is not worth the room.
    let dear = |cost: Cost| cost >= Cost::Words;
    for reason in line.reasons.iter().filter(|reason| dear(reason.cost)) {
        let _ = writeln!(text, "{:>17} |     ^ {}", "", reason.what);
        if let Some(instead) = reason.instead.as_ref().filter(|_| line.depth > 0) {
            let _ = writeln!(text, "{:>17} |       instead: {instead}", "");
        }
    }
}

fn paint(word: &str, cost: Option<Cost>, colour: bool) -> String {
    let code = match cost {
        Some(Cost::Raw) => 32,
        Some(Cost::Guarded) => 36,
        Some(Cost::Words) => 33,
        Some(Cost::Runtime) => 31,
        None => return word.to_owned(),
    };
    if colour { format!("\x1b[{code}m{word}\x1b[0m") } else { word.to_owned() }
}
