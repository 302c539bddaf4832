package dev.liftgate.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PluralTest {

    @Test
    void one_is_one() {
        Say english = new Speech("en", "en-US").say();
        Say spanish = new Speech("es", "es-ES").say();
        assertEquals("1 pc", english.pieces("1"));
        assertEquals("2 pcs", english.pieces("2"));
        assertEquals("1 ud.", spanish.pieces("1"));
        assertEquals("It is put together again at most 1 day after your authorization.", english.reassemblyDays(1));
        assertEquals("Se vuelve a montar como máximo 1 día después de su autorización.", spanish.reassemblyDays(1));
        assertEquals("Se vuelve a montar como máximo 2 días después de su autorización.", spanish.reassemblyDays(2));
    }
}
