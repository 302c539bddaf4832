/** The cash drawer of each day: what came and went by method, and what was counted. */
package dev.liftgate.drawer;
