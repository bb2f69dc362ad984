//! C3 linearisation.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::Type;
use crate::call;
use crate::errors;
use crate::obj::{Obj, Raised, Res};
use crate::objects::{tuple, type_};
use crate::ops;

/// The MRO of a class with its bases set: by C3, or by what the metaclass's `mro` gives.
pub fn compute(class: &Type) -> Res {
    let object = class.object();
    let metatype = object.class();
    if !core::ptr::eq(metatype, &type_::TYPE) {
        let name = crate::name!("mro");
        let own = metatype.lookup(name);
        let native = type_::TYPE.lookup(name);
        let overridden = match (&own, &native) {
            (Some(own), Some(native)) => !own.is(native),
            (Some(_), None) => true,
            (None, _) => false,
        };
        if overridden {
            return custom(class, &object);
        }
    }
    tuple::new(linearize(class)?)
}

fn custom(class: &Type, object: &Obj) -> Res {
    let Some(result) = call::call_special(object, crate::name!("mro"), &[])? else {
        return tuple::new(linearize(class)?);
    };
    let items = ops::iteration::collect(&result)?;
    for item in &items {
        if !type_::is_type(item) {
            return Err(errors::type_error(&format!(
                "mro() returned a non-class ('{}')",
                item.class().name()
            )));
        }
    }
    tuple::new(items)
}

/// C3.
pub fn linearize(class: &Type) -> Res<Vec<Obj>> {
    let bases = tuple::items(&class.fields().bases).to_vec();
    for (index, base) in bases.iter().enumerate() {
        if bases[..index].iter().any(|other| other.is(base)) {
            return Err(errors::type_error(&format!(
                "duplicate base class {}",
                Type::of(base).name()
            )));
        }
    }
    let mut result = alloc::vec![class.object()];
    if let [only] = bases.as_slice() {
        result.extend_from_slice(tuple::items(&Type::of(only).fields().mro));
        return Ok(result);
    }
    let mut lists: Vec<Vec<Obj>> =
        bases.iter().map(|base| tuple::items(&Type::of(base).fields().mro).to_vec()).collect();
    lists.push(bases);
    let mut heads: Vec<usize> = alloc::vec![0; lists.len()];
    loop {
        let open: Vec<usize> =
            (0..lists.len()).filter(|&index| heads[index] < lists[index].len()).collect();
        if open.is_empty() {
            return Ok(result);
        }
        let in_tail = |candidate: &Obj| {
            lists
                .iter()
                .zip(&heads)
                .any(|(list, &head)| list.iter().skip(head + 1).any(|item| item.is(candidate)))
        };
        let next = open.iter().map(|&index| &lists[index][heads[index]]).find(|c| !in_tail(c));
        let Some(next) = next.cloned() else {
            return Err(inconsistent(&lists, &heads));
        };
        for index in open {
            if lists[index][heads[index]].is(&next) {
                heads[index] += 1;
            }
        }
        result.push(next);
    }
}

fn inconsistent(lists: &[Vec<Obj>], heads: &[usize]) -> Raised {
    let mut seen: Vec<Obj> = Vec::new();
    for (list, &head) in lists.iter().zip(heads) {
        if let Some(first) = list.get(head)
            && !seen.iter().any(|other| other.is(first))
        {
            seen.push(first.clone());
        }
    }
    let names: Vec<String> = seen.iter().map(|class| Type::of(class).name()).collect();
    errors::type_error(&format!(
        "Cannot create a consistent method resolution order (MRO) for bases {}",
        names.join(", ")
    ))
}
