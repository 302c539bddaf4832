/** Records that tablets made without a network. They are taken in once and in order. */
package dev.liftgate.sync;
