/** The inspection that any car may get: its form, its findings, the repairs it leads to. */
package dev.liftgate.inspections;
