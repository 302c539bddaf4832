/** PINs: short numbers for changing users quickly on a shared tablet. */
package dev.liftgate.pins;
