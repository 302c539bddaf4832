/** The catalog: parts, and operations with their hours and parts. */
package dev.liftgate.catalog;
