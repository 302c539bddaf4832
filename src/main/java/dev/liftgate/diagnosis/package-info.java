/** The diagnosis engine: from a guide and answers to ranked causes and the next check. */
package dev.liftgate.diagnosis;
