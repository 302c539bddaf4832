/** Amounts, ranges, tax and rounding: pure values on Joda-Money, never a floating-point number. */
package dev.liftgate.money;
