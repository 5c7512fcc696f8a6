package org.tsumugi.members;

import org.springframework.stereotype.Component;
import org.tsumugi.shared.AskAgain;

/// Where only some calls of a door need a fresh proof.
@Component
class FreshProof {

    /// @throws org.tsumugi.shared.ProofNeeded without one
    @AskAgain
    public void require() {}
}
