package multilayer.bench.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import multilayer.bench.matmul.Shape;
import org.junit.jupiter.api.Test;

class TileTest {

    @Test
    void aWorkItemComputesAPieceOfTheTile() {
        assertThat(new Tile(16, 16, 16, 1, 1).items()).isEqualTo(256);
        assertThat(new Tile(128, 128, 8, 8, 8).items()).isEqualTo(256);
        assertThat(new Tile(32, 32, 8, 4, 4).items()).isEqualTo(64);
    }

    @Test
    void groupsCoverThatWhichIsNoMultipleOfATile() {
        Tile tile = new Tile(64, 32, 16, 4, 4);

        assertThat(tile.groupsAcross(new Shape(64, 1, 32))).isEqualTo(1);
        assertThat(tile.groupsDown(new Shape(64, 1, 32))).isEqualTo(1);
        assertThat(tile.groupsAcross(new Shape(65, 1, 33))).isEqualTo(2);
        assertThat(tile.groupsDown(new Shape(65, 1, 33))).isEqualTo(2);
    }

    @Test
    void everyTileFitsTheSmallestLocalMemoryThatAGpuMayHave() {
        // OpenCL 1.1, table 4.3: CL_DEVICE_LOCAL_MEM_SIZE is at least 32 KB.
        assertThat(Tile.CATALOG).allMatch(tile -> tile.localBytes() <= 32 * 1024);
    }

    @Test
    void workItemsShareATileWithoutARest() {
        assertThat(Tile.CATALOG)
                .allMatch(tile -> tile.m() % tile.perItemM() == 0)
                .allMatch(tile -> tile.n() % tile.perItemN() == 0);
    }

    @Test
    void labelsTellVariantsApart() {
        assertThat(Tile.CATALOG.stream().map(Tile::label)).doesNotHaveDuplicates();
    }
}
