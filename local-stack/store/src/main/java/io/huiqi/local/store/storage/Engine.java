package io.huiqi.local.store.storage;

import io.huiqi.local.store.key.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompressionType;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.NativeLibraryLoader;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * The RocksDB database in one directory. A batch is in the write-ahead log of the operating system before
 * {@link #write} returns, so it survives the death of this process.
 */
public final class Engine implements KeyValues, AutoCloseable {

    /** What the marker file of a directory must say for this version to read it. */
    private static final String FORMAT = "huiqi-local-store 1";

    private static final int MEGABYTE = 1 << 20;

    private final LRUCache cache = new LRUCache(64L * MEGABYTE);
    private final BloomFilter filter = new BloomFilter(10);
    private final Options options;
    private final WriteOptions writeOptions = new WriteOptions();
    private final RocksDB db;

    private Engine(Path directory) throws RocksDBException {
        options = options();
        try {
            db = RocksDB.open(options, directory.toString());
        } catch (RocksDBException e) {
            closeOptions();
            throw e;
        }
    }

    /**
     * Opens the database in {@code directory}, made if it is not there.
     *
     * @throws StorageFault if another process holds the directory, or it is of another format, or not usable
     */
    public static Engine open(Path directory) {
        try {
            checkFormat(Files.createDirectories(directory));
            loadNativeLibrary(Files.createDirectories(directory.resolve("native")));
            return new Engine(Files.createDirectories(directory.resolve("rocksdb")));
        } catch (IOException e) {
            throw new StorageFault("The directory " + directory + " is not usable: " + e.getMessage(), e);
        } catch (RocksDBException e) {
            throw new StorageFault(explain(directory, String.valueOf(e.getMessage())), e);
        }
    }

    /** Unpacks the library to a place of ours; by default each process that is killed would leave a copy in /tmp. */
    private static void loadNativeLibrary(Path directory) throws IOException {
        NativeLibraryLoader.getInstance().loadLibrary(directory.toString());
    }

    private static void checkFormat(Path directory) throws IOException {
        Path marker = directory.resolve("FORMAT");
        if (!Files.exists(marker)) {
            Files.writeString(marker, FORMAT + System.lineSeparator());
        }
        String format = Files.readString(marker).strip();
        if (!format.equals(FORMAT)) {
            throw new IOException("it holds the format '" + format + "', this version reads '" + FORMAT + "'");
        }
    }

    private static String explain(Path directory, String message) {
        boolean locked = message.contains("lock");
        return locked
                ? "The directory " + directory + " is in use by another store"
                : "The directory " + directory + " cannot be opened: " + message;
    }

    private Options options() {
        var table = new BlockBasedTableConfig().setBlockCache(cache).setFilterPolicy(filter);
        return new Options()
                .setCreateIfMissing(true)
                .setTableFormatConfig(table)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setWriteBufferSize(32L * MEGABYTE)
                .setMaxTotalWalSize(128L * MEGABYTE)
                .setMaxBackgroundJobs(2)
                .setStatsDumpPeriodSec(0)
                .setKeepLogFileNum(2)
                .setInfoLogLevel(InfoLogLevel.WARN_LEVEL);
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        try {
            return db.get(key);
        } catch (RocksDBException e) {
            throw new StorageFault("Reading a stored entry failed", e);
        }
    }

    @Override
    public Entries scan(Interval range, boolean descending) {
        return new Entries(db, range, descending, null);
    }

    public View view() {
        return new View(db);
    }

    /** The number of the last write. */
    long lastWrite() {
        return db.getLatestSequenceNumber();
    }

    /** Writes all of {@code batch} or nothing of it. */
    void write(WriteBatch batch) {
        try {
            db.write(writeOptions, batch);
        } catch (RocksDBException e) {
            throw new StorageFault("Writing failed", e);
        }
    }

    @Override
    public void close() {
        db.close();
        closeOptions();
    }

    private void closeOptions() {
        writeOptions.close();
        options.close();
        filter.close();
        cache.close();
    }
}
