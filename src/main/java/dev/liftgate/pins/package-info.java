/** Short numbers by which people switch on a shared tablet. */
package dev.liftgate.pins;
