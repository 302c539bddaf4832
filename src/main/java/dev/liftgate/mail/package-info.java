/** Letters by e-mail: written with what causes them, sent afterwards, tried again. */
package dev.liftgate.mail;
