/** Photos of a concern: taken in, drawn anew, kept and shown. */
package dev.liftgate.photos;
