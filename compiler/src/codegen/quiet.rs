//! Calls that change no register, for the cold paths of loops over raw floats.
//!
//! No float register survives an ordinary call, so that a call on a path that is never taken would
//! still cost the hot loop its registers. A quiet function saves them all; its result comes through
//! memory.

use cranelift_codegen::ir::{self as clif, ExtFuncData, ExternalName, InstBuilder, types::I64};
use cranelift_codegen::isa::{CallConv, TargetFrontendConfig};
use cranelift_frontend::FunctionBuilder;
use naja_abi::functions::RuntimeFn;

use super::symbols::Symbol;
use super::translate::Translator;
use super::words::runtime_signature;
use crate::ir::{Function, Repr};

/// The functions that can be called so.
pub(super) const QUIET: &[RuntimeFn] = &[
    RuntimeFn::naja_box_float,
    RuntimeFn::naja_free,
    RuntimeFn::naja_has_layout,
    RuntimeFn::naja_stack_check,
];

/// The machine signature of the quiet form: the address of the result comes last.
pub(super) fn signature(function: RuntimeFn) -> clif::Signature {
    let mut signature = clif::Signature::new(CallConv::PreserveAll);
    let plain = runtime_signature(function);
    signature.params = plain.params;
    if !plain.returns.is_empty() {
        signature.params.push(clif::AbiParam::new(I64));
    }
    signature
}

/// The quiet form: calls the function and stores the result.
pub(super) fn build(
    mut builder: FunctionBuilder<'_>,
    function: RuntimeFn,
    config: TargetFrontendConfig,
) {
    let entry = builder.create_block();
    builder.append_block_params_for_function_params(entry);
    builder.switch_to_block(entry);
    let name = builder.func.declare_imported_user_function(Symbol::Runtime(function).pack());
    let plain = builder.import_signature(runtime_signature(function));
    let callee = builder.import_function(ExtFuncData {
        name: ExternalName::user(name),
        signature: plain,
        colocated: true,
        patchable: false,
    });
    let parameters = builder.block_params(entry).to_vec();
    let arguments = &parameters[..function.row().arguments.len()];
    let call = builder.ins().call(callee, arguments);
    if let Some(result) = builder.inst_results(call).first().copied() {
        let place = parameters[arguments.len()];
        builder.ins().store(clif::MemFlagsData::trusted(), result, place, 0);
    }
    builder.ins().return_(&[]);
    builder.seal_all_blocks();
    builder.finalize(config);
}

/// Whether the function keeps raw floats in registers.
pub(super) fn has_raw_floats(function: &Function) -> bool {
    function.variables.iter().any(|variable| variable.repr == Repr::Float)
}

impl Translator<'_, '_> {
    /// Whether a call of the function from here should change no register.
    pub(super) fn is_quiet_here(&self, function: RuntimeFn) -> bool {
        let block = self.builder.current_block();
        let cold = block.is_some_and(|block| self.builder.func.layout.is_cold(block));
        self.has_raw_floats && QUIET.contains(&function) && (self.in_exit || (cold && !self.small))
    }

    /// Calls the quiet form.
    pub(super) fn call_quietly(
        &mut self,
        function: RuntimeFn,
        arguments: &[clif::Value],
    ) -> clif::Value {
        let signature = signature(function);
        let has_result = signature.params.len() > arguments.len();
        let callee = self.import(Symbol::Quiet(function), signature);
        let mut arguments = arguments.to_vec();
        if !has_result {
            self.builder.ins().call(callee, &arguments);
            return self.iconst(0);
        }
        let place = self.array_address(1);
        arguments.push(place);
        self.builder.ins().call(callee, &arguments);
        self.load(I64, place, 0)
    }
}
