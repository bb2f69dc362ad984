//! `format`, `format_map`, `__format__`.

use core::ops::Range;

use super::{Builder, Points, exact, len, points};
use crate::errors;
use crate::number::Fault;
use crate::obj::{Obj, Res};
use crate::objects::{dict, int, tuple};
use crate::ops::{attribute, item, text};
use crate::text::str_format::{
    DEPTH_MAX, FieldName, First, Markup, Numbering, Step, TOO_DEEP, missing_position,
    unknown_conversion,
};

/// Where fields take their values from.
struct Source<'a> {
    /// The format string.
    all: Points<'a>,
    /// `None` for `format_map`, which has no positional arguments.
    positional: Option<&'a [Obj]>,
    named: &'a Obj,
    numbering: Numbering,
}

/// `format(self, /, *args, **kwargs)`.
pub fn format(a: &[Obj]) -> Res {
    run(&a[0], Some(tuple::items(&a[1])), &a[2])
}

/// `format_map(self, mapping, /)`.
pub fn format_map(a: &[Obj]) -> Res {
    run(&a[0], None, &a[1])
}

fn run(format: &Obj, positional: Option<&[Obj]>, named: &Obj) -> Res {
    let all = points(format);
    let mut source = Source { all, positional, named, numbering: Numbering::default() };
    let mut sink = Builder::with_capacity(all.len() + 24)?;
    source.render(0..len(format), DEPTH_MAX, &mut sink)?;
    sink.finish()
}

impl Source<'_> {
    fn part(&self, range: Range<usize>) -> Res {
        self.all.slice(range.start, range.end).to_obj()
    }

    fn render(&mut self, range: Range<usize>, depth: usize, sink: &mut Builder) -> Res<()> {
        if depth == 0 {
            return Err(TOO_DEEP.into());
        }
        let all = self.all;
        let mut markup = Markup::new(&all, range);
        while let Some(piece) = markup.next_piece()? {
            sink.push_points(all.slice(piece.literal.start, piece.literal.end))?;
            let Some(field) = piece.field else { continue };
            let value = self.value(field.name)?;
            if field.conversion.is_none() && field.spec.is_empty() && !field.nested {
                text::write_plain(&value, sink)?;
                continue;
            }
            let conversion = match field.conversion {
                None => 0,
                Some(kind @ (0x72 | 0x73 | 0x61)) => kind,
                Some(other) => return Err(unknown_conversion(other).into()),
            };
            let value = match conversion {
                0 => value,
                _ => text::format_field(&value, None, conversion)?,
            };
            let spec = if field.nested {
                let mut nested = Builder::new();
                self.render(field.spec, depth - 1, &mut nested)?;
                Some(nested.finish()?)
            } else if field.spec.is_empty() {
                None
            } else {
                Some(self.part(field.spec)?)
            };
            sink.push_obj(&text::format_value(&value, spec.as_ref())?)?;
        }
        Ok(())
    }

    /// The value that a field's name leads to.
    fn value(&mut self, name: Range<usize>) -> Res {
        let all = self.all;
        let (first, mut path) = FieldName::read(&all, name, &mut self.numbering)?;
        let mut value = match first {
            First::Index(index) => self.positional_value(index)?,
            First::Key(key) => self.named_value(key)?,
        };
        while let Some(step) = path.next_step()? {
            value = match step {
                Step::Attribute(name) => attribute::getattr(&value, &self.part(name)?)?,
                Step::Index(index) => item::getitem(&value, &int::from_i64(index as i64)?)?,
                Step::Key(key) => item::getitem(&value, &self.part(key)?)?,
            };
        }
        Ok(value)
    }

    fn positional_value(&self, index: usize) -> Res {
        let Some(positional) = self.positional else {
            return Err(Fault::value("Format string contains positional fields").into());
        };
        match positional.get(index) {
            Some(value) => Ok(value.clone()),
            None => Err(missing_position(index).into()),
        }
    }

    fn named_value(&self, key: Range<usize>) -> Res {
        let key = self.part(key)?;
        if self.positional.is_some() {
            return dict::get(self.named, &key)?.ok_or_else(|| errors::key_error(&key));
        }
        item::getitem(self.named, &key)
    }
}

/// `__format__(self, format_spec, /)`.
pub fn format_protocol(a: &[Obj]) -> Res {
    text::format_str(&a[0], &a[1])
}

/// `__getnewargs__(self, /)`.
pub fn getnewargs(a: &[Obj]) -> Res {
    tuple::from_slice(&[exact(&a[0])?])
}
