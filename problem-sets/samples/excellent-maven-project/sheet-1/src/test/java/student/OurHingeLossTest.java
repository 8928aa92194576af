package student;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OurHingeLossTest {
    @Test
    void catImage() {
        assertEquals(2.9, new HingeLossSolution().loss(new double[] {3.2, 5.1, -1.7}, 0), 1e-9);
    }
}
