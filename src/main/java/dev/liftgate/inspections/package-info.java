/** The inspection that any car may get: its form, its findings, its repairs. */
package dev.liftgate.inspections;
