/** Stored rows: their ids, their versions, and how typed words find them. */
package dev.liftgate.rows;
