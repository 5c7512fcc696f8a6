package org.tsumugi.media;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.UploadObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.errors.ServerException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/// One bucket of an S3 store, by the calls that every such store knows: put, get, stat, list, delete.
final class Bucket implements AutoCloseable {

    /// Up to this size a file goes up in one request and is there wholly or not at all.
    private static final long ONE_PUT = 64L << 20;

    private static final int CALLS_AT_ONCE = 64;
    private static final int SERVERS_FAULT = 500;
    private static final Set<String> ABSENT = Set.of("NoSuchKey", "NoSuchBucket");
    private static final Set<String> THERE_ALREADY = Set.of("BucketAlreadyOwnedByYou", "BucketAlreadyExists");

    /// Total is the size of the whole object where only a range of it is given.
    record Got(InputStream bytes, long length, long total, String mime) {}

    record Listed(String key, long size, Instant since) {}

    private final MinioClient client;
    private final String name;
    private final String region;

    Bucket(StoreSettings settings) {
        this(settings, Duration.ofSeconds(10));
    }

    /// The time is what the store may be silent for, not what a file may take.
    Bucket(StoreSettings settings, Duration silence) {
        var calls = new Dispatcher();
        calls.setMaxRequests(CALLS_AT_ONCE);
        calls.setMaxRequestsPerHost(CALLS_AT_ONCE);
        var http = new OkHttpClient.Builder()
                .dispatcher(calls)
                .connectionPool(new ConnectionPool())
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectTimeout(Duration.ofSeconds(2))
                .readTimeout(silence)
                .writeTimeout(silence)
                .build();
        client = MinioClient.builder()
                .endpoint(settings.endpoint().toString())
                .credentials(settings.accessKey(), settings.secretKey())
                .region(settings.region())
                .httpClient(http, true)
                .build();
        name = settings.bucket();
        region = settings.region();
    }

    void put(String key, Path file, String mime) {
        putIntoBucket(() -> client.uploadObject(UploadObjectArgs.builder()
                .bucket(name)
                .object(key)
                .filename(file.toString(), ONE_PUT)
                .contentType(mime)
                .build()));
    }

    void put(String key, byte[] bytes, String mime) {
        putIntoBucket(() -> client.putObject(PutObjectArgs.builder()
                .bucket(name)
                .object(key)
                .data(bytes, bytes.length)
                .contentType(mime)
                .build()));
    }

    Optional<Got> get(String key, @Nullable ByteRange range) {
        try {
            var wanted = GetObjectArgs.builder().bucket(name).object(key);
            if (range != null) {
                wanted.offset(range.first());
                if (range.last() != Long.MAX_VALUE) {
                    wanted.length(range.last() - range.first() + 1);
                }
            }
            var response = call(() -> client.getObject(wanted.build()));
            var headers = response.headers();
            var length = Long.parseLong(headerOr(headers.get("Content-Length"), "0"));
            var span = headers.get("Content-Range");
            var total = span == null ? length : Long.parseLong(span.substring(span.lastIndexOf('/') + 1));
            return Optional.of(new Got(response, length, total, headerOr(headers.get("Content-Type"), "")));
        } catch (MinioException e) {
            if (codeOf(e).equals("InvalidRange")) {
                throw new IllegalArgumentException("The range begins after the end of the file", e);
            }
            return absentOrThrow(e);
        }
    }

    boolean has(String key) {
        return size(key).isPresent();
    }

    Optional<Long> size(String key) {
        try {
            var wanted = StatObjectArgs.builder().bucket(name).object(key).build();
            return Optional.of(call(() -> client.statObject(wanted)).size());
        } catch (MinioException e) {
            return absentOrThrow(e);
        }
    }

    void remove(String key) {
        try {
            var unwanted = RemoveObjectArgs.builder().bucket(name).object(key).build();
            call(() -> {
                client.removeObject(unwanted);
                return true;
            });
        } catch (MinioException e) {
            absentOrThrow(e);
        }
    }

    void removeAll(String prefix) {
        each(prefix, item -> remove(item.key()));
    }

    /// Lists page by page; what is listed may be removed meanwhile.
    void each(String prefix, Consumer<Listed> visitor) {
        var below = ListObjectsArgs.builder()
                .bucket(name)
                .prefix(prefix)
                .recursive(true)
                .build();
        try {
            once(() -> {
                for (var result : client.listObjects(below)) {
                    var item = result.get();
                    visitor.accept(new Listed(
                            item.objectName(), item.size(), item.lastModified().toInstant()));
                }
                return true;
            });
        } catch (MinioException e) {
            absentOrThrow(e);
        }
    }

    /// Asks the store for a sign of life.
    void check() {
        try {
            var asked = BucketExistsArgs.builder().bucket(name).build();
            call(() -> client.bucketExists(asked));
        } catch (MinioException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (Exception e) {
            throw new IllegalStateException("The store's client does not close", e);
        }
    }

    private interface Call<T> {
        T run() throws MinioException;
    }

    /// A call that broke off is made once more: a key is the hash of its content, so twice is as good as once. Not
    /// after
    /// silence, for whoever waits has waited long enough.
    private static <T> T call(Call<T> call) throws MinioException {
        try {
            return once(call);
        } catch (MinioException e) {
            if (!brokeOff(e)) {
                throw e;
            }
            return once(call);
        }
    }

    private static boolean brokeOff(MinioException e) {
        return switch (e) {
            case ErrorResponseException answer -> answer.response().code() >= SERVERS_FAULT;
            case ServerException answer -> answer.statusCode() >= SERVERS_FAULT;
            default -> e.getCause() instanceof IOException io && !(io instanceof InterruptedIOException);
        };
    }

    /// The client wraps a connection's failure into an [IllegalStateException]; here it is one of the client's kind.
    private static <T> T once(Call<T> call) throws MinioException {
        try {
            return call.run();
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof IOException io) {
                throw new MinioException(io);
            }
            throw e;
        }
    }

    /// The bucket is made when it is first needed, so that a portal starts while its store is still away.
    private void putIntoBucket(Call<?> put) {
        try {
            try {
                call(put);
            } catch (MinioException e) {
                if (!codeOf(e).equals("NoSuchBucket")) {
                    throw e;
                }
                make();
                call(put);
            }
        } catch (MinioException e) {
            throw unavailable(e);
        }
    }

    private void make() throws MinioException {
        try {
            var wanted = MakeBucketArgs.builder().bucket(name).region(region).build();
            call(() -> {
                client.makeBucket(wanted);
                return true;
            });
        } catch (MinioException e) {
            if (!THERE_ALREADY.contains(codeOf(e))) {
                throw e;
            }
        }
    }

    private <T> Optional<T> absentOrThrow(MinioException e) {
        if (ABSENT.contains(codeOf(e))) {
            return Optional.empty();
        }
        throw unavailable(e);
    }

    private StoreUnavailable unavailable(MinioException e) {
        return new StoreUnavailable("The file store (bucket " + name + ") cannot be used: " + e.getMessage(), e);
    }

    private static String codeOf(MinioException e) {
        return e instanceof ErrorResponseException refused
                ? headerOr(refused.errorResponse().code(), "")
                : "";
    }

    private static String headerOr(@Nullable String header, String otherwise) {
        return header == null ? otherwise : header;
    }
}
