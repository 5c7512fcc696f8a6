package org.tsumugi.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tsumugi.GivenOut;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.files.FileLine;
import org.tsumugi.files.Files;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;

/// The photo beside a name.
@PortalTest
class PhotosTests {

    @Autowired
    Profiles profiles;

    @Autowired
    Members members;

    @Autowired
    Files files;

    @Autowired
    ApplicationContext portal;

    private Station station;
    private Actor nurse = Actor.SYSTEM;

    @BeforeEach
    void aNurse() {
        station = new Station(portal);
        nurse = station.nurse();
    }

    private static InputStream picture() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Test
    void colleaguesSeeThePhotoSmallAndNeverTheOriginal() {
        FileLine photo = nurse.act(() -> files.keep("写真.png", picture()));
        Actor colleague = Someone.member(members);
        assertThat(colleague.act(() -> files.thumbnail(photo.id()))).isEmpty();
        nurse.act(() -> profiles.showPhoto(photo.id()));
        assertThat(colleague.act(() -> profiles.find(nurse.id())).orElseThrow().photo())
                .contains(photo.id());
        assertThat(colleague.act(() -> GivenOut.is(files.thumbnail(photo.id()))))
                .isTrue();
        assertThat(colleague.act(() -> files.fetch(photo.id()))).isEmpty();
        nurse.act(profiles::removePhoto);
        assertThat(colleague.act(() -> files.thumbnail(photo.id()))).isEmpty();
    }

    @Test
    void neitherATextNorAnotherPersonsPictureBecomesMyPhoto() {
        FileLine text =
                nurse.act(() -> files.keep("a.txt", new ByteArrayInputStream("文字です".getBytes(StandardCharsets.UTF_8))));
        FileLine others = Someone.member(members).act(() -> files.keep("写真.png", picture()));
        for (FileLine file : List.of(text, others)) {
            assertThatThrownBy(() -> nurse.act(() -> profiles.showPhoto(file.id())))
                    .isInstanceOfSatisfying(
                            Refused.class, no -> assertThat(no.words()).isEqualTo("members.refused.no-picture"));
        }
    }
}
