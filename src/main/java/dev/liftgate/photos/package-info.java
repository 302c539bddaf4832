/** Photos of a concern: taken in, drawn anew, kept, and shown to those who may see them. Knows orders by their numbers. */
package dev.liftgate.photos;
