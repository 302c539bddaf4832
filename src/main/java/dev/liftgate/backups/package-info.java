/** Backups: the shop's whole memory in one file, made by itself, checked, and read back. */
package dev.liftgate.backups;
