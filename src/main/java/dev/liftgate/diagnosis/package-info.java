/** The pure engine: a guide and the answers so far become ranked causes, with reasons and the next check to make. */
package dev.liftgate.diagnosis;
