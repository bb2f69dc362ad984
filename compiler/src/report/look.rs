//! A function of the IR in words: names of values, kinds, loops.

use std::collections::HashMap;

use naja_abi::functions::RuntimeFn;

use crate::ir::{BlockId, Constant, ConstantId, Expect, Function, Item, Op, Program, Value, Var};

/// A function and what is known of it.
pub(super) struct Look<'a> {
    pub program: &'a Program,
    pub function: &'a Function,
    pub expects: Vec<Expect>,
    /// What makes each variable without a name.
    makers: HashMap<Var, &'a Op>,
}

impl<'a> Look<'a> {
    pub(super) fn new(program: &'a Program, function: &'a Function) -> Look<'a> {
        let mut makers = HashMap::new();
        for inst in function.blocks.iter().flat_map(|block| &block.insts) {
            if let Some(dst) = inst.dst.filter(|dst| function.variable(*dst).name.is_none()) {
                makers.entry(dst).or_insert(&inst.op);
            }
        }
        let expects = crate::passes::expect::expectations(function, program);
        Look { program, function, expects, makers }
    }

    /// What is expected of an operand.
    pub(super) fn kind(&self, value: Value) -> Expect {
        match value {
            Value::Var(var) => match (self.expects[var.0 as usize], self.makers.get(&var)) {
                (Expect::Any, Some(Op::Copy(from))) if *from != value => self.kind(*from),
                (known, _) => known,
            },
            Value::Int(_) => Expect::Int,
            Value::True | Value::False => Expect::Bool,
            Value::Constant(id) => match self.program.constants[id.0 as usize] {
                Constant::Float(_) => Expect::Float,
                Constant::Str(_) => Expect::Str,
                Constant::Tuple(_) => Expect::Tuple,
                _ => Expect::Any,
            },
            _ => Expect::Any,
        }
    }

    /// What the source calls a value, if it has a short name.
    pub(super) fn name(&self, value: Value) -> Option<String> {
        self.name_within(value, 6)
    }

    fn name_within(&self, value: Value, steps: u32) -> Option<String> {
        let steps = steps.checked_sub(1)?;
        let Value::Var(var) = value else { return None };
        if let Some(name) = &self.function.variable(var).name {
            return Some(name.clone());
        }
        match self.makers.get(&var)? {
            Op::Copy(from) => self.name_within(*from, steps),
            Op::Move(from) => self.name_within(Value::Var(*from), steps),
            Op::LoadGlobal(module, slot) | Op::LoadBound(module, slot, _) => {
                self.global(*module, *slot)
            }
            Op::GetAttr(object, name, _) | Op::LoadMethod(object, name, ..) => {
                let object = self.name_within(*object, steps)?;
                Some(format!("{object}.{}", self.constant(*name)?))
            }
            Op::Runtime(RuntimeFn::naja_load_builtin, arguments) => {
                arguments.iter().find_map(|argument| self.constant(*argument))
            }
            Op::GetItem(container, _) => {
                Some(format!("{}[...]", self.name_within(*container, steps)?))
            }
            _ => None,
        }
    }

    /// The name of a global.
    pub(super) fn global(&self, module: Value, slot: u32) -> Option<String> {
        let Value::Module(id) = module else { return None };
        let module = &self.program.modules[id.0 as usize];
        module.globals.get(slot as usize).map(|global| global.name.clone())
    }

    /// The text of a constant str.
    pub(super) fn constant(&self, value: Value) -> Option<String> {
        let Value::Constant(ConstantId(id)) = value else { return None };
        let Constant::Str(points) = &self.program.constants[id as usize] else { return None };
        Some(points.iter().filter_map(|point| char::from_u32(*point)).collect())
    }

    /// How many loops each block is in.
    pub(super) fn depths(&self) -> Vec<u32> {
        let function = self.function;
        let mut before: Vec<Vec<BlockId>> = vec![Vec::new(); function.blocks.len()];
        let mut after = before.clone();
        for (number, block) in function.blocks.iter().enumerate() {
            // Guards are left and loops entered across copies; neither makes a loop of its own.
            let same_copy = |id: &BlockId| function.block(*id).fast == block.fast;
            for next in block.terminator.successors().into_iter().filter(same_copy) {
                after[number].push(next);
                before[next.0 as usize].push(BlockId(number as u32));
            }
        }
        let mut depths = vec![0; function.blocks.len()];
        for (head, _) in function.blocks.iter().enumerate().filter(|(_, block)| block.loop_head) {
            let (down, up) = (reached(head, &after), reached(head, &before));
            for (depth, _) in
                depths.iter_mut().zip(down.iter().zip(&up)).filter(|(_, (down, up))| **down && **up)
            {
                *depth += 1;
            }
        }
        depths
    }
}

/// Which blocks are reached from a block in one step or more.
fn reached(start: usize, edges: &[Vec<BlockId>]) -> Vec<bool> {
    let mut found = vec![false; edges.len()];
    let mut pending = vec![start];
    while let Some(number) = pending.pop() {
        for next in &edges[number] {
            if !std::mem::replace(&mut found[next.0 as usize], true) {
                pending.push(next.0 as usize);
            }
        }
    }
    found
}

/// A kind as an annotation would say it; `None` when nothing is known.
pub(super) fn kind_text(kind: Expect, program: &Program) -> Option<String> {
    let class = |number: u32| {
        program.classes.get(number as usize).map_or("object", |class| class.qualname.as_str())
    };
    Some(match kind {
        Expect::Any => return None,
        Expect::Int => "int".to_owned(),
        Expect::Float => "float".to_owned(),
        Expect::Bool => "bool".to_owned(),
        Expect::Str => "str".to_owned(),
        Expect::Tuple => "tuple".to_owned(),
        Expect::Dict => "dict".to_owned(),
        Expect::Instance(number) => class(number).to_owned(),
        Expect::List(Item::Any) => "list".to_owned(),
        Expect::List(Item::Int) => "list[int]".to_owned(),
        Expect::List(Item::Float) => "list[float]".to_owned(),
        Expect::List(Item::Bool) => "list[bool]".to_owned(),
        Expect::List(Item::FloatList) => "list[list[float]]".to_owned(),
        Expect::List(Item::IntList) => "list[list[int]]".to_owned(),
        Expect::List(Item::BoolList) => "list[list[bool]]".to_owned(),
        Expect::List(Item::Instance(number)) => format!("list[{}]", class(number)),
    })
}
