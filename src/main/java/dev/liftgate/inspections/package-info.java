/** The inspection that any car may get: its form, its findings, its offers. */
package dev.liftgate.inspections;
