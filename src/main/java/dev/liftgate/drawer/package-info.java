/** The cash drawer of each day: what came and went, and what was counted. */
package dev.liftgate.drawer;
