/** Records that tablets made without a network, taken in once and in order. */
package dev.liftgate.sync;
