package org.tsumugi.files;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.tsumugi.files.Files.Download;
import org.tsumugi.media.MediaMissing;

/// Addresses under which a browser fetches files; unknown and forbidden answer alike.
///
/// Every answer is checked anew with the door: a browser may keep bytes but asks again before it shows them.
@RestController
class FileRequests {

    /// Wherever a browser might open a file after all, it runs nothing, loads nothing and belongs to no page of ours.
    private static final String ALONE = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private final Files files;

    FileRequests(Files files) {
        this.files = files;
    }

    @GetMapping("/files/{id}")
    ResponseEntity<Resource> download(@PathVariable UUID id) {
        return answer(files.fetch(new FileId(id)), true);
    }

    @GetMapping("/files/{id}/thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable UUID id) {
        return answer(files.thumbnail(new FileId(id)), false);
    }

    @GetMapping("/files/{id}/page")
    ResponseEntity<Resource> page(@PathVariable UUID id) {
        return answer(files.page(new FileId(id)), false);
    }

    @GetMapping("/files/{id}/page/{number}")
    ResponseEntity<Resource> page(@PathVariable UUID id, @PathVariable int number) {
        return answer(files.page(new FileId(id), number), false);
    }

    private static ResponseEntity<Resource> answer(Optional<Download> found, boolean save) {
        return found.<ResponseEntity<Resource>>map(download -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", ALONE)
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(download, save))
                        .contentType(
                                MediaType.parseMediaType(download.bytes().type().mime()))
                        .contentLength(download.bytes().length())
                        .body(new InputStreamResource(download.bytes().bytes())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String disposition(Download download, boolean save) {
        ContentDisposition.Builder kind = save ? ContentDisposition.attachment() : ContentDisposition.inline();
        return kind.filename(download.line().name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    @ExceptionHandler
    ResponseEntity<Void> forbidden(AccessDeniedException denied) {
        return ResponseEntity.notFound().build();
    }

    /// Whatever is no id or no number of a page is missing like what may not be read.
    @ExceptionHandler
    ResponseEntity<Void> unreadable(MethodArgumentTypeMismatchException mistyped) {
        return ResponseEntity.notFound().build();
    }

    @ExceptionHandler
    ResponseEntity<Void> gone(MediaMissing missing) {
        return ResponseEntity.notFound().build();
    }
}
