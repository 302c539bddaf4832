/** The audit: who saw or changed what, kept as it happens and found again. */
package dev.liftgate.audit;
