/** Photos of a concern: taken in, re-encoded, kept and shown. */
package dev.liftgate.photos;
