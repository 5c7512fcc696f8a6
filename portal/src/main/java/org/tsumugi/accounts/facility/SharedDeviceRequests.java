package org.tsumugi.accounts.facility;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tsumugi.accounts.sharing.SharedBrowsers;
import org.tsumugi.shared.Refused;

/// Takes the form that makes this browser a shared one: only a plain answer can leave a cookie.
@RestController
public class SharedDeviceRequests {

    public static final String PATH = "/sign-in/shared";

    private static final String PAGE = "/facility-sign-in";

    private final SharedDevices devices;

    SharedDeviceRequests(SharedDevices devices) {
        this.devices = devices;
    }

    @PostMapping(PATH)
    ResponseEntity<Void> register(@RequestParam String name, HttpServletRequest request) {
        String secret = devices.register(name);
        return back(request, "")
                .header(
                        HttpHeaders.SET_COOKIE,
                        SharedBrowsers.cookie(secret, request).toString())
                .build();
    }

    private static ResponseEntity.BodyBuilder back(HttpServletRequest request, String why) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, request.getContextPath() + PAGE + why);
    }

    @ExceptionHandler
    ResponseEntity<Void> refused(Refused refused, HttpServletRequest request) {
        return back(request, "?refused").build();
    }

    @ExceptionHandler
    ResponseEntity<Void> forbidden(AccessDeniedException denied) {
        return ResponseEntity.notFound().build();
    }
}
