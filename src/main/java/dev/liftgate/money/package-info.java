/** Amounts, ranges, taxes and rounding, never with a floating-point number. */
package dev.liftgate.money;
