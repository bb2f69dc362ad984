//! `BaseExceptionGroup` and `ExceptionGroup`.

use alloc::format;
use alloc::vec::Vec;

use super::fields::{GROUP_EXCEPTIONS as EXCEPTIONS, GROUP_MESSAGE as MESSAGE};
use super::{allocate, layout, types};
use crate::call::{self, Args};
use crate::class::Type;
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::{list, none, str, tuple, type_};
use crate::ops;

/// `BaseExceptionGroup.__new__`.
pub fn construct(class: &Obj, args: &Args) -> Res {
    static SIGNATURE: call::signature::Declaration =
        call::signature::Declaration::new("BaseExceptionGroup.__new__(message, exceptions, /)");
    let values = args.positional();
    if values.len() != 2 || !args.names.is_empty() {
        if !args.names.is_empty() {
            SIGNATURE.bind(args)?;
        }
        return Err(errors::type_error(&format!(
            "BaseExceptionGroup.__new__() takes exactly 2 arguments ({} given)",
            values.len()
        )));
    }
    if !str::is_str(&values[0]) {
        return Err(errors::type_error(&format!(
            "BaseExceptionGroup.__new__() argument 1 must be str, not {}",
            values[0].class().name()
        )));
    }
    let members = members(&values[1])?;
    let mut wanted = Type::of(class);
    let nested_base = members.iter().any(|member| !member.is_instance(&types::EXCEPTION));
    if core::ptr::eq(wanted, &types::BASE_EXCEPTION_GROUP) && !nested_base {
        wanted = &types::EXCEPTION_GROUP;
    } else if nested_base && wanted.is_subtype(&types::EXCEPTION) {
        let text = if core::ptr::eq(wanted, &types::EXCEPTION_GROUP) {
            "Cannot nest BaseExceptions in an ExceptionGroup".into()
        } else {
            format!("Cannot nest BaseExceptions in '{}'", wanted.name())
        };
        return Err(errors::type_error(&text));
    }
    let exception = allocate(wanted, tuple::from_slice(values)?)?;
    layout(&exception).fields[MESSAGE] = values[0].clone();
    layout(&exception).fields[EXCEPTIONS] = tuple::new(members)?;
    Ok(exception)
}

fn members(sequence: &Obj) -> Res<Vec<Obj>> {
    if sequence.class().slots().getitem.is_none() || sequence.class().slots().len.is_none() {
        return Err(errors::type_error("second argument (exceptions) must be a sequence"));
    }
    let all = ops::iteration::collect(sequence)?;
    if all.is_empty() {
        return Err(errors::value_error(
            "second argument (exceptions) must be a non-empty sequence",
        ));
    }
    for (index, member) in all.iter().enumerate() {
        if !(member.is_pointer() && member.is_instance(&types::BASE_EXCEPTION)) {
            return Err(errors::value_error(&format!(
                "Item {index} of second argument (exceptions) is not an exception"
            )));
        }
    }
    Ok(all)
}

/// The members of a group.
pub fn exceptions(group: &Obj) -> Vec<Obj> {
    layout(group).fields[EXCEPTIONS].given().map_or_else(Vec::new, |all| tuple::items(all).to_vec())
}

/// `str(group)`.
pub fn to_str(group: &Obj) -> Res {
    let message = match layout(group).fields[MESSAGE].given() {
        Some(message) => str::to_string_lossy(&ops::text::to_str(message)?),
        None => "".into(),
    };
    let count = exceptions(group).len();
    str::new(&format!("{message} ({count} sub-exception{})", if count == 1 { "" } else { "s" }))
}

/// `group.derive(exceptions)`.
pub fn derive(arguments: &[Obj]) -> Res {
    let message = layout(&arguments[0]).fields[MESSAGE].given().cloned().unwrap_or(none::none());
    call::call(&types::BASE_EXCEPTION_GROUP.object(), &[message, arguments[1].clone()])
}

fn is_exception_class(object: &Obj) -> bool {
    type_::is_type(object) && Type::of(object).is_subtype(&types::BASE_EXCEPTION)
}

/// What a member is matched with.
enum Condition<'a> {
    Classes(&'a Obj),
    Function(&'a Obj),
    /// Words of the exceptions themselves.
    Leaves(&'a [u64]),
}

impl<'a> Condition<'a> {
    fn new(condition: &'a Obj) -> Res<Condition<'a>> {
        let classes = is_exception_class(condition)
            || (condition.is_pointer()
                && condition.is_instance(&tuple::TUPLE)
                && tuple::items(condition).iter().all(is_exception_class));
        if classes {
            return Ok(Condition::Classes(condition));
        }
        let class = condition.is_pointer() && condition.is_instance(&type_::TYPE);
        if condition.class().slots().call.is_some() && !class {
            return Ok(Condition::Function(condition));
        }
        Err(errors::type_error(
            "expected an exception type, a tuple of exception types, or a callable \
             (other than a class)",
        ))
    }

    fn holds(&self, exception: &Obj) -> Res<bool> {
        match self {
            Condition::Classes(classes) => super::matches(exception, classes),
            Condition::Function(function) => {
                let result = call::call1(function, exception)?;
                ops::compare::truth(&result)
            }
            Condition::Leaves(words) => Ok(words.contains(&exception.word())),
        }
    }
}

/// Splits into what matches and what does not; `NO_VALUE` for nothing.
fn split_by(group: &Obj, condition: &Condition) -> Res<(Obj, Obj)> {
    crate::thread::check_recursion(" in exceptiongroup_split_recursive")?;
    if condition.holds(group)? {
        return Ok((group.clone(), Obj::NO_VALUE));
    }
    if !group.is_instance(&types::BASE_EXCEPTION_GROUP) {
        return Ok((Obj::NO_VALUE, group.clone()));
    }
    let (mut inside, mut outside) = (Vec::new(), Vec::new());
    for member in exceptions(group) {
        let (matching, rest) = split_by(&member, condition)?;
        inside.extend(matching.given().cloned());
        outside.extend(rest.given().cloned());
    }
    Ok((part(group, inside)?, part(group, outside)?))
}

/// Calls a method that a class may have of its own. The program need not have the built-in one
/// under its name.
fn call_own(group: &Obj, name: &Obj, argument: &Obj, built_in: fn(&[Obj]) -> Res) -> Res {
    match group.class().lookup(name) {
        Some(_) => call::call_method(group, name, core::slice::from_ref(argument)),
        None => built_in(&[group.clone(), argument.clone()]),
    }
}

/// A group like this one with these members.
fn part(group: &Obj, members: Vec<Obj>) -> Res {
    if members.is_empty() {
        return Ok(Obj::NO_VALUE);
    }
    let made = call_own(group, crate::name!("derive"), &list::new(members)?, derive)?;
    if !made.is_instance(&types::BASE_EXCEPTION_GROUP) {
        return Err(errors::type_error("derive must return an instance of BaseExceptionGroup"));
    }
    let (own, new) = (layout(group), layout(&made));
    new.traceback = own.traceback.clone();
    new.context = own.context.clone();
    new.cause = own.cause.clone();
    new.suppress = own.suppress;
    let name = crate::name!("__notes__");
    if let Some(notes) = ops::attribute::getattr_optional(group, name)?
        && notes.is_pointer()
        && notes.is_instance(&list::LIST)
    {
        let copy = list::new(list::items(&notes).to_vec())?;
        ops::attribute::setattr(&made, name, &copy)?;
    }
    Ok(made)
}

/// `group.split(condition)`.
pub fn split(arguments: &[Obj]) -> Res {
    let (inside, outside) = split_by(&arguments[0], &Condition::new(&arguments[1])?)?;
    let or_none = |part: Obj| if part.is_missing() { none::none() } else { part };
    tuple::new(alloc::vec![or_none(inside), or_none(outside)])
}

/// `group.subgroup(condition)`.
pub fn subgroup(arguments: &[Obj]) -> Res {
    let (inside, _) = split_by(&arguments[0], &Condition::new(&arguments[1])?)?;
    Ok(if inside.is_missing() { none::none() } else { inside })
}

// -- except*

/// The part of an exception that an `except*` clause takes, and the rest.
pub fn star_match(exception: &Obj, pattern: &Obj) -> Res {
    check_star_pattern(pattern)?;
    let parts = |matched: Obj, rest: Obj| tuple::new(alloc::vec![matched, rest]);
    if none::is_none(exception) {
        return parts(none::none(), none::none());
    }
    let is_group = exception.is_instance(&types::BASE_EXCEPTION_GROUP);
    if super::matches(exception, pattern)? {
        if is_group {
            return parts(exception.clone(), none::none());
        }
        // A clause always sees a group.
        let members = tuple::new(alloc::vec![exception.clone()])?;
        let group = call::call(&types::BASE_EXCEPTION_GROUP.object(), &[str::new("")?, members])?;
        return parts(group, none::none());
    }
    if !is_group {
        return parts(none::none(), exception.clone());
    }
    let split = call_own(exception, crate::name!("split"), pattern, split)?;
    let class = exception.class().full_name();
    if !(split.is_pointer() && split.is_instance(&tuple::TUPLE)) {
        let got = split.class().full_name();
        return Err(errors::type_error(&format!("{class}.split must return a tuple, not {got}")));
    }
    let count = tuple::items(&split).len();
    if count < 2 {
        return Err(errors::type_error(&format!(
            "{class}.split must return a 2-tuple, got tuple of size {count}"
        )));
    }
    parts(tuple::items(&split)[0].clone(), tuple::items(&split)[1].clone())
}

fn check_star_pattern(pattern: &Obj) -> Res<()> {
    let classes = match pattern.is_pointer() && pattern.is_instance(&tuple::TUPLE) {
        true => tuple::items(pattern).to_vec(),
        false => alloc::vec![pattern.clone()],
    };
    for class in &classes {
        super::check_pattern(class)?;
    }
    if classes.iter().any(|class| Type::of(class).is_subtype(&types::BASE_EXCEPTION_GROUP)) {
        return Err(errors::type_error(
            "catching ExceptionGroup with except* is not allowed. Use except instead.",
        ));
    }
    Ok(())
}

/// What goes on after the clauses of `except*`, from what they raised and left: the parts that are
/// still those of the exception are put together as they were in it.
pub fn star_result(original: &Obj, raised: &Obj) -> Res {
    let all = list::items(raised).to_vec();
    if !original.is_instance(&types::BASE_EXCEPTION_GROUP) {
        return Ok(all.first().cloned().unwrap_or_else(none::none));
    }
    let (mut new, mut kept) = (Vec::new(), Vec::new());
    for exception in all {
        if none::is_none(&exception) {
            continue;
        }
        if is_part_of(&exception, original) {
            kept.push(exception);
        } else {
            new.push(exception);
        }
    }
    let kept = projection(original, &kept)?;
    if new.is_empty() {
        return Ok(kept.unwrap_or_else(none::none));
    }
    new.extend(kept);
    if new.len() == 1 {
        return Ok(new.remove(0));
    }
    let members = list::new(new)?;
    call::call(&types::BASE_EXCEPTION_GROUP.object(), &[str::new("")?, members])
}

/// Whether an exception has traceback, cause and context of the group, as its parts have.
fn is_part_of(exception: &Obj, original: &Obj) -> bool {
    let (own, theirs) = (layout(exception), layout(original));
    own.traceback.is(&theirs.traceback)
        && own.cause.is(&theirs.cause)
        && own.context.is(&theirs.context)
}

/// The part of a group that holds the leaves of the kept groups.
fn projection(group: &Obj, kept: &[Obj]) -> Res<Option<Obj>> {
    fn leaves(group: &Obj, found: &mut Vec<u64>) -> Res<()> {
        crate::thread::check_recursion(" in collect_exception_group_leaf_ids")?;
        if !group.is_instance(&types::BASE_EXCEPTION_GROUP) {
            found.push(group.word());
            return Ok(());
        }
        exceptions(group).iter().try_for_each(|member| leaves(member, found))
    }
    let mut wanted = Vec::new();
    kept.iter().try_for_each(|group| leaves(group, &mut wanted))?;
    let (inside, _) = split_by(group, &Condition::Leaves(&wanted))?;
    Ok(inside.given().cloned())
}
