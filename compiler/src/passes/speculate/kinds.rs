//! Which blocks get a fast copy, and the form of each variable at their starts.

use crate::ir::sets::VarSet;
use crate::ir::{
    BlockId, Expect, Function, FunctionKind, Inst, Op, Repr, Role, Terminator, Value, Var,
};

/// The form of a word variable of the generic copy at a point of the fast copy.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Kind {
    /// The word, counted as in the generic copy.
    Word,
    /// The word is a small int; counting it does nothing.
    Int,
    /// Only the raw twin is valid; the word variable owns nothing.
    Raw,
    /// The word is valid and counted, and the raw twin holds its value.
    Both,
    /// The word is an exact list.
    List,
    /// A list item or slot that its container owns, in this `Borrowed` variable.
    Lent(Var),
    /// A bool, in this flag variable.
    Flag(Var),
    /// The word is no object, so that counting it does nothing. Nobody wants a value of it.
    Uncounted,
    /// The word is an object whose class has the guarded layout of this class record.
    Instance(u32),
}

/// Blocks that lie on a cycle, in order.
pub(super) fn loop_blocks(function: &Function) -> Vec<BlockId> {
    let components = components(function);
    let count = function.blocks.len();
    let mut sizes = vec![0; count + 1];
    for component in &components {
        sizes[*component] += 1;
    }
    let has_yield = |component: usize| {
        (0..count).filter(|number| components[*number] == component).any(|number| {
            function.blocks[number].insts.iter().any(|inst| matches!(inst.op, Op::Yield(_)))
        })
    };
    let chosen = |number: &usize| {
        let block = &function.blocks[*number];
        let own_loop = block.terminator.successors().contains(&BlockId(*number as u32));
        (sizes[components[*number]] > 1 || own_loop) && !has_yield(components[*number])
    };
    (0..count).filter(chosen).map(|number| BlockId(number as u32)).collect()
}

/// Instructions that a function without loops may have to be worth a fast copy.
const PLAIN_SIZE_MAX: usize = 120;

/// Whether a function without loops does enough arithmetic on expected numbers.
pub(super) fn pays_without_loops(function: &Function, expects: &[Expect]) -> bool {
    let size: usize = function.blocks.iter().map(|block| block.insts.len()).sum();
    let numeric = |value: Value| match value {
        Value::Var(var) => matches!(expects[var.0 as usize], Expect::Int | Expect::Float),
        _ => false,
    };
    let arithmetic = |inst: &&Inst| match inst.op {
        Op::Binary(_, left, right)
        | Op::InPlace(_, left, right)
        | Op::CompareTruth(_, left, right) => numeric(left) || numeric(right),
        Op::InPlaceKept(_, left, right) => numeric(Value::Var(left)) || numeric(right),
        _ => false,
    };
    let insts = function.blocks.iter().flat_map(|block| &block.insts);
    function.kind == FunctionKind::Plain
        && function.blocks[0].handler.is_none()
        && size <= PLAIN_SIZE_MAX
        && insts.filter(arithmetic).count() >= 2
}

/// Makes block 0 an empty block that only enters the function; where the code is now.
pub(super) fn free_entry(function: &mut Function) -> BlockId {
    let handler = function.blocks[0].handler;
    let moved = function.new_block(handler);
    function.blocks.swap(0, moved.0 as usize);
    function.blocks[0].handler = None;
    function.blocks[0].terminator = Terminator::Jump(moved);
    moved
}

/// Blocks of a function without loops that have no handler, but for the entry.
pub(super) fn plain_blocks(function: &Function) -> Vec<BlockId> {
    let handlers: Vec<BlockId> = function.blocks.iter().filter_map(|block| block.handler).collect();
    let plain =
        |id: &BlockId| id.0 != 0 && function.block(*id).handler.is_none() && !handlers.contains(id);
    (0..function.blocks.len() as u32).map(BlockId).filter(plain).collect()
}

/// The strongly connected component of each block (Tarjan's algorithm, with its own stack).
fn components(function: &Function) -> Vec<usize> {
    let successors: Vec<Vec<BlockId>> =
        function.blocks.iter().map(|block| block.terminator.successors()).collect();
    components_of(&successors)
}

/// The strongly connected component of each node of a graph.
pub(super) fn components_of(successors: &[Vec<BlockId>]) -> Vec<usize> {
    let count = successors.len();
    let mut search = Search {
        order: vec![0; count],
        low: vec![0; count],
        component: vec![usize::MAX; count],
        stack: Vec::new(),
        clock: 0,
        found: 0,
    };
    for root in 0..count {
        if search.order[root] == 0 {
            search.visit(root, successors);
        }
    }
    search.component
}

struct Search {
    order: Vec<usize>,
    low: Vec<usize>,
    component: Vec<usize>,
    stack: Vec<usize>,
    clock: usize,
    found: usize,
}

impl Search {
    fn enter(&mut self, node: usize) {
        self.clock += 1;
        self.order[node] = self.clock;
        self.low[node] = self.clock;
        self.stack.push(node);
    }

    fn visit(&mut self, root: usize, successors: &[Vec<BlockId>]) {
        let mut path = vec![(root, 0)];
        self.enter(root);
        while let Some((node, index)) = path.pop() {
            if let Some(next) = successors[node].get(index) {
                let next = next.0 as usize;
                path.push((node, index + 1));
                if self.order[next] == 0 {
                    self.enter(next);
                    path.push((next, 0));
                } else if self.component[next] == usize::MAX {
                    self.low[node] = self.low[node].min(self.order[next]);
                }
                continue;
            }
            if let Some((parent, _)) = path.last() {
                self.low[*parent] = self.low[*parent].min(self.low[node]);
            }
            if self.low[node] == self.order[node] {
                while let Some(member) = self.stack.pop() {
                    self.component[member] = self.found;
                    if member == node {
                        break;
                    }
                }
                self.found += 1;
            }
        }
    }
}

/// The form of each variable at the start of each fast block: as expected, where its value is read.
/// What nobody wants a value of may be unbound there still, but for floats.
/// The copy of a function of numbers (`arithmetic`) has no words of floats.
pub(super) fn start_kinds(
    function: &Function,
    expects: &[Expect],
    accessed: &VarSet,
    arithmetic: bool,
    live: &[VarSet],
) -> Vec<Vec<Kind>> {
    let mentioned = mentioned(function);
    let held = held_variables(function);
    let loops = arithmetic || function.blocks.iter().any(|block| block.loop_head);
    let parameters = function.parameter_count();
    let computed = computed(function);
    let wanting = value_liveness(function, Reads::Wanting);
    let kinds = |(((live, wanting), held), mentioned): (((&VarSet, &VarSet), &VarSet), &VarSet)| {
        let kind = |number: usize| {
            let variable = &function.variables[number];
            let var = Var(number as u32);
            let wanted = variable.repr == Repr::Word
                && live.contains(var)
                && held.contains(var)
                && (mentioned.contains(var) || !loops || arithmetic);
            match expects[number] {
                Expect::Int if wanted && !wanting.contains(var) => Kind::Uncounted,
                Expect::Int if wanted => Kind::Int,
                Expect::Float if wanted && arithmetic => Kind::Raw,
                Expect::Float if wanted && variable.role == Role::Borrowed => Kind::Both,
                // Retained in the first block, which may be the one that is entered.
                Expect::Float if wanted && !loops && number < parameters => Kind::Word,
                Expect::Float if wanted => Kind::Raw,
                Expect::List(_) if wanted && wanting.contains(var) => Kind::List,
                Expect::Instance(class)
                    if wanted && wanting.contains(var) && accessed.contains(var) =>
                {
                    Kind::Instance(class)
                }
                Expect::Int | Expect::Float
                    if loops
                        && variable.repr == Repr::Word
                        && variable.role == Role::Local
                        && computed.contains(var)
                        && !live.contains(var) =>
                {
                    Kind::Uncounted
                }
                _ => Kind::Word,
            }
        };
        (0..function.variables.len()).map(kind).collect()
    };
    live.iter().zip(&wanting).zip(&held).zip(&mentioned).map(kinds).collect()
}

/// For each block: the variables that the outermost loop around it mentions.
fn mentioned(function: &Function) -> Vec<VarSet> {
    let components = components(function);
    let mut of_component = vec![VarSet::new(); function.blocks.len() + 1];
    for (block, component) in function.blocks.iter().zip(&components) {
        let mentioned = &mut of_component[*component];
        for inst in &block.insts {
            mentioned.extend(inst.writes());
            inst.for_each_read(&mut |var| {
                mentioned.insert(var);
            });
        }
        block.terminator.for_each_read(&mut |var| {
            mentioned.insert(var);
        });
    }
    components.iter().map(|component| of_component[*component].clone()).collect()
}

/// Variables that only ever get what operators, items and attributes give: numbers, where numbers are
/// expected.
fn computed(function: &Function) -> VarSet {
    let first = function.parameter_count() as u32;
    let mut computed: VarSet = (first..function.variables.len() as u32).map(Var).collect();
    loop {
        let mut changed = false;
        for inst in function.blocks.iter().flat_map(|block| &block.insts) {
            let fine = match &inst.op {
                Op::Move(var) | Op::Copy(Value::Var(var)) => computed.contains(*var),
                Op::Copy(_)
                | Op::Binary(..)
                | Op::InPlace(..)
                | Op::InPlaceKept(..)
                | Op::Unary(..)
                | Op::CallKnown(..)
                | Op::GetItem(..)
                | Op::GetAttr(..) => true,
                Op::CallMethod(..) | Op::Call(..) | Op::Runtime(..) => {
                    inst.dst.is_some_and(|dst| {
                        matches!(function.variable(dst).expect, Expect::Int | Expect::Float)
                    })
                }
                _ => false,
            };
            let written = inst.op.written().into_iter().filter(|_| !matches!(inst.op, Op::Move(_)));
            for var in written.chain(inst.dst.filter(|_| !fine)) {
                changed |= computed.contains(var);
                computed.remove(var);
            }
        }
        if !changed {
            return computed;
        }
    }
}

/// Variables that may hold a value at the start of each block.
fn held_variables(function: &Function) -> Vec<VarSet> {
    let mut starts = vec![VarSet::new(); function.blocks.len()];
    starts[0] = (0..function.parameter_count() as u32).map(Var).collect();
    let mut reached = vec![false; function.blocks.len()];
    let mut work = vec![0];
    while let Some(number) = work.pop() {
        reached[number] = true;
        let block = &function.blocks[number];
        let mut held = starts[number].clone();
        let mut thrown: Option<VarSet> = None;
        for inst in &block.insts {
            if inst.op.raises() {
                thrown.get_or_insert_default().union(&held);
            }
            match inst.op {
                Op::Move(var) | Op::Release(var) => held.remove(var),
                _ => inst.op.written().into_iter().for_each(|var| {
                    held.insert(var);
                }),
            }
            held.extend(inst.dst);
        }
        if let Terminator::Raise(..) = block.terminator {
            thrown.get_or_insert_default().union(&held);
        }
        for target in block.terminator.successors() {
            if starts[target.0 as usize].union(&held) || !reached[target.0 as usize] {
                work.push(target.0 as usize);
            }
        }
        if let (Some(handler), Some(thrown)) = (block.handler, thrown)
            && (starts[handler.0 as usize].union(&thrown) || !reached[handler.0 as usize])
        {
            work.push(handler.0 as usize);
        }
    }
    starts
}

/// Which later reads of a variable count.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reads {
    /// All.
    All,
    /// Those that want a value: not what a handler reads, nor what goes to a global as it is (as
    /// all variables of a module do at its end, bound or not).
    Wanting,
}

/// Variables whose value (not just its count) is read later, at block starts.
pub(super) fn value_liveness(function: &Function, reads: Reads) -> Vec<VarSet> {
    let mut starts = vec![VarSet::new(); function.blocks.len()];
    let mut changed = true;
    while changed {
        changed = false;
        for number in (0..function.blocks.len()).rev() {
            let block = &function.blocks[number];
            let mut live = VarSet::new();
            for successor in block.terminator.successors() {
                live.union(&starts[successor.0 as usize]);
            }
            let handler = block.handler.filter(|_| reads == Reads::All);
            let handler = handler.map(|handler| starts[handler.0 as usize].clone());
            if let (Terminator::Raise(..), Some(handler)) = (&block.terminator, &handler) {
                live.union(handler);
            }
            match &block.terminator {
                Terminator::Return(Value::Var(var)) => {
                    live.insert(*var);
                }
                Terminator::Branch { flag, .. } => {
                    live.insert(*flag);
                }
                Terminator::Return(_)
                | Terminator::Jump(_)
                | Terminator::Raise(..)
                | Terminator::Unreachable => {}
            }
            for inst in block.insts.iter().rev() {
                step(inst, reads, handler.as_ref(), &mut live);
            }
            changed |= starts[number].union(&live);
        }
    }
    starts
}

fn step(inst: &Inst, reads: Reads, handler: Option<&VarSet>, live: &mut VarSet) {
    let is_read = match &inst.op {
        // Counting is no use of the value, and passing it on only when the receiver is used.
        Op::Release(_) | Op::Retain(_) => false,
        Op::StoreGlobal(..) => reads == Reads::All,
        Op::Move(_) | Op::Copy(_) => inst.dst.is_some_and(|dst| live.contains(dst)),
        _ => true,
    };
    for var in inst.writes() {
        live.remove(var);
    }
    if let (true, Some(handler)) = (inst.op.raises(), handler) {
        live.union(handler);
    }
    if is_read {
        inst.op.for_each_operand(&mut |value, _| {
            if let Value::Var(var) = value {
                live.insert(var);
            }
        });
    }
}
