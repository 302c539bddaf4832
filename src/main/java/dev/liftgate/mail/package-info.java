/** E-mail: letters are written with what causes them, sent afterwards, and tried again. */
package dev.liftgate.mail;
