//! Functions of the module `math`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! math_rows {
    ($each:ident) => {
        $each! { "module math";
            "<make>(module, /)" => naja_m_math_make = modules_native::math::make;
            "acos(x, /)" => naja_m_math_acos = modules_native::math::acos;
            "acosh(x, /)" => naja_m_math_acosh = modules_native::math::acosh;
            "asin(x, /)" => naja_m_math_asin = modules_native::math::asin;
            "asinh(x, /)" => naja_m_math_asinh = modules_native::math::asinh;
            "atan(x, /)" => naja_m_math_atan = modules_native::math::atan;
            "atanh(x, /)" => naja_m_math_atanh = modules_native::math::atanh;
            "cbrt(x, /)" => naja_m_math_cbrt = modules_native::math::cbrt;
            "cos(x, /)" => naja_m_math_cos = modules_native::math::cos;
            "cosh(x, /)" => naja_m_math_cosh = modules_native::math::cosh;
            "degrees(x, /)" => naja_m_math_degrees = modules_native::math::degrees;
            "erf(x, /)" => naja_m_math_erf = modules_native::math::erf;
            "erfc(x, /)" => naja_m_math_erfc = modules_native::math::erfc;
            "exp(x, /)" => naja_m_math_exp = modules_native::math::exp;
            "exp2(x, /)" => naja_m_math_exp2 = modules_native::math::exp2;
            "expm1(x, /)" => naja_m_math_expm1 = modules_native::math::expm1;
            "fabs(x, /)" => naja_m_math_fabs = modules_native::math::fabs;
            "gamma(x, /)" => naja_m_math_gamma = modules_native::math::gamma;
            "lgamma(x, /)" => naja_m_math_lgamma = modules_native::math::lgamma;
            "log1p(x, /)" => naja_m_math_log1p = modules_native::math::log1p;
            "log2(x, /)" => naja_m_math_log2 = modules_native::math::log2;
            "log10(x, /)" => naja_m_math_log10 = modules_native::math::log10;
            "radians(x, /)" => naja_m_math_radians = modules_native::math::radians;
            "sin(x, /)" => naja_m_math_sin = modules_native::math::sin;
            "sinh(x, /)" => naja_m_math_sinh = modules_native::math::sinh;
            "sqrt(x, /)" => naja_m_math_sqrt = modules_native::math::sqrt;
            "tan(x, /)" => naja_m_math_tan = modules_native::math::tan;
            "tanh(x, /)" => naja_m_math_tanh = modules_native::math::tanh;
            "ulp(x, /)" => naja_m_math_ulp = modules_native::math::ulp;
            "frexp(x, /)" => naja_m_math_frexp = modules_native::math::frexp;
            "modf(x, /)" => naja_m_math_modf = modules_native::math::modf;
            "isfinite(x, /)" => naja_m_math_isfinite = modules_native::math::isfinite;
            "isinf(x, /)" => naja_m_math_isinf = modules_native::math::isinf;
            "isnan(x, /)" => naja_m_math_isnan = modules_native::math::isnan;
            "ceil(x, /)" => naja_m_math_ceil = modules_native::math_integers::ceil;
            "floor(x, /)" => naja_m_math_floor = modules_native::math_integers::floor;
            "trunc(x, /)" => naja_m_math_trunc = modules_native::math_integers::trunc;
            "log(x, base=None, /)" => naja_m_math_log = modules_native::math::log;
            "atan2(y, x, /)" => naja_m_math_atan2 = modules_native::math::atan2;
            "copysign(x, y, /)" => naja_m_math_copysign = modules_native::math::copysign;
            "fmod(x, y, /)" => naja_m_math_fmod = modules_native::math::fmod;
            "pow(x, y, /)" => naja_m_math_pow = modules_native::math::pow;
            "remainder(x, y, /)" => naja_m_math_remainder = modules_native::math::remainder;
            "fma(x, y, z, /)" => naja_m_math_fma = modules_native::math::fma;
            "ldexp(x, i, /)" => naja_m_math_ldexp = modules_native::math::ldexp;
            "nextafter(x, y, /, *, steps=None)" => naja_m_math_nextafter = modules_native::math::nextafter;
            "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)" => naja_m_math_isclose = modules_native::math::isclose;
            "comb(n, k, /)" => naja_m_math_comb = modules_native::math_integers::comb;
            "factorial(n, /)" => naja_m_math_factorial = modules_native::math_integers::factorial;
            "gcd(*integers)" => naja_m_math_gcd = modules_native::math_integers::gcd;
            "isqrt(n, /)" => naja_m_math_isqrt = modules_native::math_integers::isqrt;
            "lcm(*integers)" => naja_m_math_lcm = modules_native::math_integers::lcm;
            "perm(n, k=None, /)" => naja_m_math_perm = modules_native::math_integers::perm;
            "dist(p, q, /)" => naja_m_math_dist = modules_native::math_sums::dist;
            "fsum(seq, /)" => naja_m_math_fsum = modules_native::math_sums::fsum;
            "hypot(*coordinates)" => naja_m_math_hypot = modules_native::math_sums::hypot;
            "prod(iterable, /, *, start=1)" => naja_m_math_prod = modules_native::math_sums::prod;
            "sumprod(p, q, /)" => naja_m_math_sumprod = modules_native::math_sums::sumprod;
        }
    };
}
math_rows!(table);
