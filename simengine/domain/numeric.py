"""Logarithm, exponential and the laws built on them, made of + - x / only.

libm, numpy and compilers differ in the last bit of ``log`` and ``exp``; a journal must not. IEEE 754 fixes
the results of + - x / and of the square root, and ``frexp`` and ``ldexp`` only move the exponent, so
these functions give the same bits everywhere, in Python and in compiled code alike. The style is what
numba compiles (hence messages without the number, which would need memory); it may neither use fastmath
nor contract to fma.
"""

from __future__ import annotations

from math import frexp, inf, ldexp, sqrt

LN2_HI = 0.693147180369123816490
"""The leading bits of ln 2; short enough that a multiple by an exponent is exact."""
LN2_LO = 1.90821492927058770002e-10
"""ln 2 - LN2_HI."""
SQRT_HALF = 0.70710678118654752440
TWO_TO_MINUS_128 = 2.938735877055719e-39


def log(x: float) -> float:
    """Natural logarithm of a finite ``x`` > 0.

    x = m 2^e with m in [sqrt(1/2), sqrt(2)); ln m = 2 artanh(s), s = (m - 1) / (m + 1), by its series.
    Raises ValueError otherwise.
    """
    if not 0.0 < x < inf:
        raise ValueError("the logarithm needs a finite number above 0")
    m, e = frexp(x)
    if m < SQRT_HALF:
        m = m * 2.0
        e -= 1
    s = (m - 1.0) / (m + 1.0)
    z = s * s
    # |s| <= 0.1716, z <= 0.02945: the term z^11 / 23 is below 1e-18
    tail = 1.0 / 23.0
    tail = 1.0 / 21.0 + z * tail
    tail = 1.0 / 19.0 + z * tail
    tail = 1.0 / 17.0 + z * tail
    tail = 1.0 / 15.0 + z * tail
    tail = 1.0 / 13.0 + z * tail
    tail = 1.0 / 11.0 + z * tail
    tail = 1.0 / 9.0 + z * tail
    tail = 1.0 / 7.0 + z * tail
    tail = 1.0 / 5.0 + z * tail
    tail = 1.0 / 3.0 + z * tail
    f = float(e)
    return f * LN2_HI + (2.0 * s + (2.0 * s * z * tail + f * LN2_LO))


def exp(x: float) -> float:
    """e to the ``x`` for a finite ``x``; 0 below -745, ValueError above 709.

    x = k ln 2 + r with |r| <= ln(2)/2; e^r by its Taylor polynomial of degree 14.
    """
    if not x <= 709.0:
        raise ValueError("the exponential needs a number up to 709")
    if x < -745.0:
        return 0.0
    k = int(x / (LN2_HI + LN2_LO) + (0.5 if x >= 0.0 else -0.5))
    f = float(k)
    r = (x - f * LN2_HI) - f * LN2_LO
    # |r|^15 / 15! is below 1e-19
    p = 1.0
    for n in range(14, 0, -1):
        p = 1.0 + r / float(n) * p
    if k < -1000:
        # Not all C libraries round ldexp to a subnormal; a product is rounded by IEEE 754, once.
        return ldexp(p, k + 128) * TWO_TO_MINUS_128
    return ldexp(p, k)


def _poly(r: float, coefficients: tuple[float, ...]) -> float:
    value = 0.0
    for coefficient in coefficients:
        value = value * r + coefficient
    return value


# Wichura (1988), Algorithm AS 241: the percentage points of the normal distribution, Applied Statistics
# 37, 477-484, routine PPND16; highest powers first.
_A = (
    2.5090809287301226727e3,
    3.3430575583588128105e4,
    6.7265770927008700853e4,
    4.5921953931549871457e4,
    1.3731693765509461125e4,
    1.9715909503065514427e3,
    1.3314166789178437745e2,
    3.3871328727963666080e0,
)
_B = (
    5.2264952788528545610e3,
    2.8729085735721942674e4,
    3.9307895800092710610e4,
    2.1213794301586595867e4,
    5.3941960214247511077e3,
    6.8718700749205790830e2,
    4.2313330701600911252e1,
    1.0,
)
_C = (
    7.74545014278341407640e-4,
    2.27238449892691845833e-2,
    2.41780725177450611770e-1,
    1.27045825245236838258e0,
    3.64784832476320460504e0,
    5.76949722146069140550e0,
    4.63033784615654529590e0,
    1.42343711074968357734e0,
)
_D = (
    1.05075007164441684324e-9,
    5.47593808499534494600e-4,
    1.51986665636164571966e-2,
    1.48103976427480074590e-1,
    6.89767334985100004550e-1,
    1.67638483018380384940e0,
    2.05319162663775882187e0,
    1.0,
)
_E = (
    2.01033439929228813265e-7,
    2.71155556874348757815e-5,
    1.24266094738807843860e-3,
    2.65321895265761230930e-2,
    2.96560571828504891230e-1,
    1.78482653991729133580e0,
    5.46378491116411436990e0,
    6.65790464350110377720e0,
)
_F = (
    2.04426310338993978564e-15,
    1.42151175831644588870e-7,
    1.84631831751005468180e-5,
    7.86869131145613259100e-4,
    1.48753612908506148525e-2,
    1.36929880922735805310e-1,
    5.99832206555887937690e-1,
    1.0,
)


def normal_quantile(p: float) -> float:
    """The standard normal quantile of ``p`` strictly between 0 and 1 (AS 241); ValueError otherwise."""
    if not 0.0 < p < 1.0:
        raise ValueError("the normal quantile needs a number between 0 and 1")
    q = p - 0.5
    if -0.425 <= q <= 0.425:
        r = 0.180625 - q * q
        return q * _poly(r, _A) / _poly(r, _B)
    r = sqrt(-log(p if q < 0.0 else 1.0 - p))
    if r <= 5.0:
        r = r - 1.6
        value = _poly(r, _C) / _poly(r, _D)
    else:
        r = r - 5.0
        value = _poly(r, _E) / _poly(r, _F)
    return -value if q < 0.0 else value


def exponential(u: float, rate: float) -> float:
    """The exponential law at uniform ``u``: mean 1 / ``rate``, in the unit of 1 / ``rate``.

    Raises ValueError unless ``u`` > 0; ``rate`` must be above 0.
    """
    return -log(u) / rate


def lognormal(u: float, median: float, sigma: float) -> float:
    """The lognormal law at uniform ``u``: its ``median``, in its unit; ``sigma`` is that of the logarithm.

    Raises ValueError unless 0 < ``u`` < 1, and when the result is too large for a float.
    """
    return median * exp(sigma * normal_quantile(u))


def ceil_ms(ms: float) -> int:
    """A span of ms in whole ms, rounded up. ValueError when it is negative, infinite or no number."""
    if not 0.0 <= ms < 9.0e15:
        raise ValueError("a span of time must be finite and not negative")
    whole = int(ms)
    return whole if float(whole) == ms else whole + 1


def ms_from_hours(hours: float) -> int:
    """A span of hours in whole ms, rounded up. ValueError when it is negative, infinite or no number."""
    return ceil_ms(hours * 3_600_000.0)


def ms_from_minutes(minutes: float) -> int:
    """A span of minutes in whole ms, rounded up. ValueError when it is negative, infinite or no number."""
    return ceil_ms(minutes * 60_000.0)
