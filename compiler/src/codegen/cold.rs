//! Coldness, spread: what only cold blocks lead to is cold too.
//!
//! The translation marks the first block of a slow path; the blocks that inline paths make behind it
//! (a box that is opened, an exit that boxes) are found here. Cranelift lays cold blocks out of the
//! way and keeps spills in them, so a block missed costs registers in the hot loop.

use cranelift_codegen::entity::SecondaryMap;
use cranelift_codegen::ir::Block;
use cranelift_frontend::FunctionBuilder;

/// Marks every block whose predecessors are all cold.
pub(super) fn spread(builder: &mut FunctionBuilder<'_>) {
    let blocks: Vec<Block> = builder.func.layout.blocks().collect();
    let mut predecessors: SecondaryMap<Block, Vec<Block>> = SecondaryMap::new();
    for block in &blocks {
        for target in successors(builder, *block) {
            predecessors[target].push(*block);
        }
    }
    let mut work = blocks;
    while let Some(block) = work.pop() {
        let layout = &builder.func.layout;
        let from = &predecessors[block];
        if layout.is_cold(block)
            || from.is_empty()
            || !from.iter().all(|from| layout.is_cold(*from))
        {
            continue;
        }
        builder.set_cold_block(block);
        work.extend(successors(builder, block));
    }
}

fn successors(builder: &FunctionBuilder<'_>, block: Block) -> Vec<Block> {
    let function = &builder.func;
    let Some(last) = function.layout.last_inst(block) else { return Vec::new() };
    let dfg = &function.dfg;
    let targets = dfg.insts[last].branch_destination(&dfg.jump_tables, &dfg.exception_tables);
    targets.iter().map(|call| call.block(&dfg.value_lists)).collect()
}
