/** What the shop sells: parts, and operations with their hours and parts. */
package dev.liftgate.catalog;
