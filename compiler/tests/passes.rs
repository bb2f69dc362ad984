//! Passes and code generation on IR that is built by hand or at random.

use naja::codegen::{self, Options};
use naja::ir::{
    Binary, Block, BlockId, Compare, Constant, ConstantId, Expect, Function, FunctionId,
    FunctionKind, Global, Inst, Item, LocationId, Module, ModuleId, Op, Program, Repr, Role,
    Signature, Terminator, Value, Var, Variable, verify,
};
use naja::passes::{self, certify, ownership};

fn function(symbol: &str, parameters: &[(&str, Role)]) -> Function {
    let variable = |(name, role): &(&str, Role)| Variable {
        name: Some((*name).to_string()),
        repr: Repr::Word,
        role: *role,
        expect: Expect::Any,
    };
    Function {
        symbol: symbol.to_string(),
        name: symbol.to_string(),
        qualname: symbol.to_string(),
        doc: None,
        module: ModuleId(0),
        kind: FunctionKind::Plain,
        signature: Signature {
            names: parameters.iter().map(|(name, _)| (*name).to_string()).collect(),
            positional: parameters.len() as u32,
            ..Signature::default()
        },
        free_names: Vec::new(),
        line: 1,
        variables: parameters.iter().map(variable).collect(),
        blocks: Vec::new(),
        result: Expect::Any,
        arithmetic: None,
    }
}

fn local(function: &mut Function, name: &str) -> Var {
    function.new_variable(Variable {
        name: Some(name.to_string()),
        repr: Repr::Word,
        role: Role::Local,
        expect: Expect::Any,
    })
}

fn flag(function: &mut Function) -> Var {
    function.new_variable(Variable {
        name: None,
        repr: Repr::Flag,
        role: Role::Temporary,
        expect: Expect::Any,
    })
}

fn inst(op: Op, dst: impl Into<Option<Var>>) -> Inst {
    Inst { dst: dst.into(), ..Inst::new(op, LocationId(1)) }
}

fn program(mut functions: Vec<Function>) -> Program {
    let mut body = function("module", &[]);
    body.kind = FunctionKind::Module;
    let entry = body.new_block(None);
    body.blocks[entry.0 as usize].terminator = Terminator::Return(Value::None);
    functions.push(body);
    Program {
        modules: vec![Module {
            name: "__main__".to_string(),
            package: String::new(),
            file: "main.py".to_string(),
            source: "pass\n".to_string(),
            is_package: false,
            doc: None,
            globals: vec![Global { name: "g".to_string(), known_function: None, native: None }],
            body: FunctionId(functions.len() as u32 - 1),
        }],
        functions,
        constants: vec![
            Constant::Str("name".chars().map(u32::from).collect()),
            Constant::BigInt("123456789012345678901234567890".to_string()),
            Constant::Tuple(vec![Value::Int(1), Value::Constant(ConstantId(0)), Value::None]),
            Constant::Float(1.5f64.to_bits()),
        ],
        locations: vec![(0, 0, 0, 0), (1, 0, 1, 4)],
        site_count: 4,
        ..Program::default()
    }
}

/// `def f(a, b): x = a + b; while x < 10: x = x + 1; return x`.
fn counting_loop() -> Function {
    let mut f = function("f", &[("a", Role::Borrowed), ("b", Role::Local)]);
    let x = local(&mut f, "x");
    let (t, c) = (f.new_temporary(), flag(&mut f));
    for _ in 0..4 {
        f.new_block(None);
    }
    let (a, b) = (Value::Var(Var(0)), Value::Var(Var(1)));
    f.blocks[0].insts = vec![inst(Op::Binary(Binary::Add, a, b), x)];
    f.blocks[0].terminator = Terminator::Jump(BlockId(1));
    f.blocks[1].insts = vec![inst(Op::CompareTruth(Compare::Lt, Value::Var(x), Value::Int(10)), c)];
    f.blocks[1].loop_head = true;
    f.blocks[1].terminator =
        Terminator::Branch { flag: c, then: BlockId(2), otherwise: BlockId(3) };
    f.blocks[2].insts = vec![
        inst(Op::Binary(Binary::Add, Value::Var(x), Value::Int(1)), t),
        inst(Op::Copy(Value::Var(t)), x),
        inst(Op::Poll, None),
    ];
    f.blocks[2].terminator = Terminator::Jump(BlockId(1));
    f.blocks[3].terminator = Terminator::Return(Value::Var(x));
    f
}

#[test]
fn a_loop_is_counted_and_compiled() {
    let mut program = program(vec![counting_loop()]);
    passes::run(&mut program, passes::Optimise::Full, true);
    let text = naja::ir::print::function(&program.functions[0], &program);
    assert!(text.contains("Release"), "{text}");
    let output = codegen::compile(&program, &Options::host()).unwrap();
    assert!(output.object.len() > 500);
}

#[test]
fn certify_sees_a_missing_and_a_double_release() {
    let mut program = program(vec![counting_loop()]);
    passes::run(&mut program, passes::Optimise::Full, true);
    let good = program.functions[0].clone();
    let mut changed = 0;
    for (number, block) in good.blocks.iter().enumerate() {
        for (index, one) in block.insts.iter().enumerate() {
            if !matches!(one.op, Op::Release(_)) {
                continue;
            }
            let mut broken = good.clone();
            broken.blocks[number].insts.remove(index);
            assert!(!certify::function(&broken).is_empty(), "removed {one:?}");
            let mut broken = good.clone();
            broken.blocks[number].insts.insert(index, one.clone());
            assert!(!certify::function(&broken).is_empty(), "doubled {one:?}");
            changed += 1;
        }
        for (index, one) in block.insts.iter().enumerate() {
            if one.release_on_error.is_empty() {
                continue;
            }
            let mut broken = good.clone();
            broken.blocks[number].insts[index].release_on_error.pop();
            assert!(!certify::function(&broken).is_empty(), "leaks on error in {one:?}");
            changed += 1;
        }
    }
    assert!(changed > 3);
}

fn complaint(change: impl FnOnce(&mut Function)) -> String {
    let mut program = program(vec![counting_loop()]);
    change(&mut program.functions[0]);
    verify::function(&program.functions[0], &program).join("\n")
}

#[test]
fn verify_complains() {
    assert_eq!(complaint(|_| {}), "");
    let first = |op| move |f: &mut Function| f.blocks[0].insts[0] = inst(op, None);
    let has = |complaint: String, wanted: &str| {
        assert!(complaint.contains(wanted), "{complaint:?} lacks {wanted:?}");
    };
    has(complaint(first(Op::Copy(Value::Var(Var(99))))), "no such variable");
    has(complaint(first(Op::Copy(Value::Constant(ConstantId(99))))), "no such constant");
    has(complaint(|f| f.blocks[0].terminator = Terminator::Jump(BlockId(99))), "no such block");
    has(complaint(|f| f.blocks[0].insts[0] = inst(Op::Poll, Var(2))), "a dst without a result");
    has(complaint(first(Op::BoolOf(Var(0)))), "not Flag");
    has(complaint(first(Op::TakeRaised)), "TakeRaised outside");
    has(complaint(|f| f.blocks[0].handler = Some(BlockId(3))), "does not start with TakeRaised");
    has(complaint(|f| f.kind = FunctionKind::Module), "no parameter");
    has(complaint(first(Op::Yield(Value::None))), "outside a generator");
    let call = Op::CallKnown(FunctionId(0), Value::None, vec![]);
    has(complaint(first(call)), "wrong number of arguments");
    has(complaint(|f| f.blocks[1].insts.clear()), "is not assigned");
}

/// A small deterministic random number generator.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % limit
    }
}

/// A random function that passes the verifier: temporaries are used where surely assigned.
fn random_function(random: &mut Random, generator: bool) -> Function {
    let roles = [("a", Role::Borrowed), ("b", Role::Local), ("c", Role::Borrowed)];
    let mut f = function("r", &roles[..1 + random.below(3)]);
    if generator {
        f.kind = FunctionKind::Generator;
    }
    let locals: Vec<Var> = (0..4).map(|number| local(&mut f, &format!("l{number}"))).collect();
    let kinds = [Expect::Int, Expect::Float, Expect::List(Item::Float), Expect::Any];
    for number in 0..f.variables.len() {
        f.variables[number].expect = kinds[random.below(kinds.len())];
    }
    let blocks = 3 + random.below(8);
    for _ in 0..blocks {
        f.new_block(None);
    }
    // The last two blocks are handlers.
    let plain = blocks - 2;
    for number in 0..blocks {
        let handler = match random.below(3) {
            0 if number < plain => Some(BlockId((plain + random.below(2)) as u32)),
            1 if number == plain => Some(BlockId(plain as u32 + 1)),
            _ => None,
        };
        let mut block = Block {
            insts: Vec::new(),
            terminator: Terminator::Unreachable,
            end: LocationId(0),
            handler,
            loop_head: f.blocks[number].loop_head,
            cold: false,
            fast: false,
            crossing: false,
        };
        let mut known: Vec<Var> = Vec::new();
        if number >= plain {
            let taken = f.new_temporary();
            block.insts.push(inst(Op::TakeRaised, taken));
            known.push(taken);
        }
        for _ in 0..random.below(9) {
            random_inst(random, &mut f, &mut block, &mut known, &locals, generator);
        }
        let value = random_value(random, &f, &known, &locals);
        let target = |random: &mut Random| BlockId(1 + random.below(plain.max(2) - 1) as u32);
        block.terminator = match random.below(5) {
            0 => Terminator::Return(value),
            1 => Terminator::Raise(LocationId(1), Vec::new()),
            2 if plain > 1 => Terminator::Jump(target(random)),
            _ if plain > 1 => {
                let test = flag(&mut f);
                block.insts.push(inst(Op::Truth(value), test));
                let (then, otherwise) = (target(random), target(random));
                Terminator::Branch { flag: test, then, otherwise }
            }
            _ => Terminator::Return(value),
        };
        f.blocks[number] = block;
        for target in f.blocks[number].terminator.successors() {
            if target.0 as usize <= number {
                f.blocks[target.0 as usize].loop_head = true;
            }
        }
    }
    for number in plain..blocks {
        let is_handler = |block: &Block| block.handler == Some(BlockId(number as u32));
        if !f.blocks.iter().any(is_handler) {
            f.blocks[number].insts[0].op = Op::Copy(Value::None);
        }
    }
    f
}

fn random_value(random: &mut Random, f: &Function, known: &[Var], locals: &[Var]) -> Value {
    match random.below(8) {
        0 => Value::Int(random.below(100) as i64),
        1 => Value::Constant(ConstantId(random.below(4) as u32)),
        2 => Value::Var(locals[random.below(locals.len())]),
        3 => Value::Var(Var(random.below(f.parameter_count()) as u32)),
        _ if !known.is_empty() => Value::Var(known[random.below(known.len())]),
        _ => Value::None,
    }
}

fn random_inst(
    random: &mut Random,
    f: &mut Function,
    block: &mut Block,
    known: &mut Vec<Var>,
    locals: &[Var],
    generator: bool,
) {
    let value = |random: &mut Random, f: &Function| random_value(random, f, known, locals);
    let (a, b, c) = (value(random, f), value(random, f), value(random, f));
    let op = match random.below(17) {
        0 => Op::Copy(a),
        1 => {
            let operators = [Binary::Add, Binary::Mul, Binary::TrueDiv, Binary::Mod, Binary::And];
            Op::Binary(operators[random.below(operators.len())], a, b)
        }
        2 => Op::InPlace([Binary::Mul, Binary::Sub][random.below(2)], a, b),
        3 => Op::Call(a, vec![b, c]),
        4 => Op::BuildList(vec![a, b, c]),
        5 => Op::GetItem(a, b),
        6 => Op::SetItem(a, b, c),
        7 => Op::GetAttr(a, Value::Constant(ConstantId(0)), Value::Site(1)),
        8 => Op::SetAttr(a, Value::Constant(ConstantId(0)), b, Value::Site(2)),
        9 => Op::Move(locals[random.below(locals.len())]),
        10 => Op::Clear(locals[random.below(locals.len())]),
        11 => Op::LoadGlobal(Value::Module(ModuleId(0)), 0),
        12 => Op::StoreGlobal(Value::Module(ModuleId(0)), 0, a),
        13 => Op::Next(a),
        14 if generator => Op::Yield(a),
        15 => Op::Unpack(a, vec![f.new_temporary(), f.new_temporary()]),
        _ => Op::Compare(Compare::Lt, a, b),
    };
    let written = op.written();
    let dst = match op.result() {
        None => None,
        Some(_) => match random.below(4) {
            0 => Some(locals[random.below(locals.len())]),
            1 if !known.is_empty() => Some(known[random.below(known.len())]),
            2 => None,
            _ => Some(f.new_temporary()),
        },
    };
    if !matches!(op, Op::Move(_) | Op::Clear(_)) {
        known.extend(written);
    }
    let is_temporary = |var: &Var| f.variable(*var).role == Role::Temporary;
    if let Some(dst) = dst.filter(is_temporary).filter(|dst| !known.contains(dst)) {
        known.push(dst);
    }
    block.insts.push(inst(op, dst));
}

#[test]
fn random_functions_are_counted_right() {
    let mut random = Random(42);
    for round in 0..600 {
        let mut f = random_function(&mut random, round % 3 == 0);
        let mut program = program(vec![f.clone()]);
        let complaints = verify::function(&f, &program);
        assert!(complaints.is_empty(), "{}", complaints.join("\n"));
        let before = naja::ir::print::function(&f, &program);
        ownership::insert_counts(&mut f);
        let mut complaints = verify::function(&f, &program);
        complaints.extend(certify::function(&f));
        let after = naja::ir::print::function(&f, &program);
        assert!(complaints.is_empty(), "{round}: {}\n{before}\n{after}", complaints.join("\n"));
        passes::speculate::speculate(&mut f, &program);
        let mut complaints = verify::function(&f, &program);
        complaints.extend(certify::function(&f));
        let fast = naja::ir::print::function(&f, &program);
        assert!(complaints.is_empty(), "{round}: {}\n{after}\n{fast}", complaints.join("\n"));
        if round < 60 {
            program.functions[0] = f;
            ownership::insert_counts(&mut program.functions[1]);
            if let Err(error) = codegen::compile(&program, &Options::host()) {
                panic!("{round}: {error}\n{after}");
            }
        }
    }
}
