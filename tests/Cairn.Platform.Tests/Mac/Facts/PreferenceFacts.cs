namespace Cairn.Platform.Tests.Mac.Facts;

// A table of facts about macOS, longer than other files on purpose. Two bars part key and kind, because keys have spaces.

/// <summary>The preferences that macOS knows: by domain, each key with the kind of its value.</summary>
internal static class PreferenceFacts
{
    internal static IReadOnlyList<(string Domain, string Key, PropertyListKind Kind)> All { get; } =
    [
        .. Of(
            "/Library/Preferences/SystemConfiguration/com.apple.smb.server",
            """
            NetBIOSName||Text
            ServerDescription||Text
            """),
        .. Of(
            "/Library/Preferences/com.apple.SoftwareUpdate",
            """
            AutomaticallyInstallMacOSUpdates||Boolean
            """),
        .. Of(
            "/Library/Preferences/com.apple.loginwindow",
            """
            DisableConsoleAccess||Boolean
            GuestEnabled||Boolean
            LoginwindowText||Text
            PowerOffDisabledWhileLoggedIn||Boolean
            RestartDisabled||Boolean
            RestartDisabledWhileLoggedIn||Boolean
            SHOWFULLNAME||Boolean
            ShutDownDisabled||Boolean
            ShutDownDisabledWhileLoggedIn||Boolean
            SleepDisabled||Boolean
            autoLoginUser||Text
            """),
        .. Of(
            "NSGlobalDomain",
            """
            AppleEnableMouseSwipeNavigateWithScrolls||Boolean
            AppleEnableSwipeNavigateWithScrolls||Boolean
            AppleFontSmoothing||Integer
            AppleICUForce24HourTime||Boolean
            AppleIconAppearanceTheme||Text
            AppleInterfaceStyle||Text
            AppleInterfaceStyleSwitchesAutomatically||Boolean
            AppleKeyboardUIMode||Integer
            AppleMeasurementUnits||Text
            AppleMetricUnits||Integer
            ApplePressAndHoldEnabled||Boolean
            AppleScrollerPagingBehavior||Boolean
            AppleShowAllExtensions||Boolean
            AppleShowAllFiles||Boolean
            AppleShowScrollBars||Text
            AppleSpacesSwitchOnActivate||Boolean
            AppleTemperatureUnit||Text
            AppleWindowTabbingMode||Text
            InitialKeyRepeat||Integer
            KeyRepeat||Integer
            NSAutomaticCapitalizationEnabled||Boolean
            NSAutomaticDashSubstitutionEnabled||Boolean
            NSAutomaticInlinePredictionEnabled||Boolean
            NSAutomaticPeriodSubstitutionEnabled||Boolean
            NSAutomaticQuoteSubstitutionEnabled||Boolean
            NSAutomaticSpellingCorrectionEnabled||Boolean
            NSAutomaticWindowAnimationsEnabled||Boolean
            NSDisableAutomaticTermination||Boolean
            NSDocumentSaveNewDocumentsToCloud||Boolean
            NSNavPanelExpandedStateForSaveMode||Boolean
            NSNavPanelExpandedStateForSaveMode2||Boolean
            NSScrollAnimationEnabled||Boolean
            NSStatusItemSelectionPadding||Integer
            NSStatusItemSpacing||Integer
            NSTableViewDefaultSizeMode||Integer
            NSTextShowsControlCharacters||Boolean
            NSUseAnimatedFocusRing||Boolean
            NSWindowResizeTime||Real
            NSWindowShouldDragOnGesture||Boolean
            PMPrintingExpandedStateForPrint||Boolean
            PMPrintingExpandedStateForPrint2||Boolean
            _HIHideMenuBar||Boolean
            com.apple.keyboard.fnState||Boolean
            com.apple.mouse.scaling||Real
            com.apple.mouse.tapBehavior||Integer
            com.apple.sound.beep.feedback||Integer
            com.apple.sound.beep.sound||Text
            com.apple.sound.beep.volume||Real
            com.apple.springing.delay||Real
            com.apple.springing.enabled||Boolean
            com.apple.swipescrolldirection||Boolean
            com.apple.trackpad.enableSecondaryClick||Boolean
            com.apple.trackpad.forceClick||Boolean
            com.apple.trackpad.scaling||Real
            com.apple.trackpad.trackpadCornerClickBehavior||Integer
            """),
        .. Of(
            "com.apple.ActivityMonitor",
            """
            IconType||Integer
            OpenMainWindow||Boolean
            ShowCategory||Integer
            SortColumn||Text
            SortDirection||Integer
            """),
        .. Of(
            "com.apple.AppleMultitouchMouse",
            """
            MouseButtonMode||Text
            """),
        .. Of(
            "com.apple.AppleMultitouchTrackpad",
            """
            ActuateDetents||Boolean
            ActuationStrength||Integer
            Clicking||Boolean
            DragLock||Boolean
            Dragging||Boolean
            FirstClickThreshold||Integer
            ForceSuppressed||Boolean
            SecondClickThreshold||Integer
            TrackpadCornerSecondaryClick||Integer
            TrackpadFourFingerHorizSwipeGesture||Integer
            TrackpadFourFingerPinchGesture||Integer
            TrackpadFourFingerVertSwipeGesture||Integer
            TrackpadMomentumScroll||Boolean
            TrackpadPinch||Boolean
            TrackpadRightClick||Boolean
            TrackpadRotate||Boolean
            TrackpadThreeFingerDrag||Boolean
            TrackpadThreeFingerHorizSwipeGesture||Integer
            TrackpadThreeFingerTapGesture||Integer
            TrackpadThreeFingerVertSwipeGesture||Integer
            TrackpadTwoFingerDoubleTapGesture||Boolean
            TrackpadTwoFingerFromRightEdgeSwipeGesture||Integer
            """),
        .. Of(
            "com.apple.HIToolbox",
            """
            AppleFnUsageType||Integer
            """),
        .. Of(
            "com.apple.LaunchServices",
            """
            LSQuarantine||Boolean
            """),
        .. Of(
            "com.apple.WindowManager",
            """
            AppWindowGroupingBehavior||Boolean
            AutoHide||Boolean
            EnableStandardClickToShowDesktop||Boolean
            EnableTiledWindowMargins||Boolean
            EnableTilingByEdgeDrag||Boolean
            EnableTilingOptionAccelerator||Boolean
            EnableTopTilingByEdgeDrag||Boolean
            GloballyEnabled||Boolean
            HideDesktop||Boolean
            StageManagerHideWidgets||Boolean
            StandardHideDesktopIcons||Boolean
            StandardHideWidgets||Boolean
            """),
        .. Of(
            "com.apple.controlcenter",
            """
            AirDrop||Integer
            BatteryShowPercentage||Boolean
            Bluetooth||Integer
            Display||Integer
            FocusModes||Integer
            NowPlaying||Integer
            Sound||Integer
            """),
        .. Of(
            "com.apple.dock",
            """
            appswitcher-all-displays||Boolean
            autohide||Boolean
            autohide-delay||Real
            autohide-time-modifier||Real
            dashboard-in-overlay||Boolean
            enable-spring-load-actions-on-all-items||Boolean
            expose-animation-duration||Real
            expose-group-apps||Boolean
            largesize||Integer
            launchanim||Boolean
            magnification||Boolean
            mineffect||Text
            minimize-to-application||Boolean
            mouse-over-hilite-stack||Boolean
            mru-spaces||Boolean
            orientation||Text
            persistent-apps||Array
            persistent-others||Array
            scroll-to-open||Boolean
            show-process-indicators||Boolean
            show-recents||Boolean
            showAppExposeGestureEnabled||Boolean
            showDesktopGestureEnabled||Boolean
            showLaunchpadGestureEnabled||Boolean
            showMissionControlGestureEnabled||Boolean
            showhidden||Boolean
            slow-motion-allowed||Boolean
            static-only||Boolean
            tilesize||Integer
            wvous-bl-corner||Integer
            wvous-br-corner||Integer
            wvous-tl-corner||Integer
            wvous-tr-corner||Integer
            """),
        .. Of(
            "com.apple.driver.AppleBluetoothMultitouch.trackpad",
            """
            ActuateDetents||Boolean
            ActuationStrength||Integer
            Clicking||Boolean
            DragLock||Boolean
            Dragging||Boolean
            FirstClickThreshold||Integer
            ForceSuppressed||Boolean
            SecondClickThreshold||Integer
            TrackpadCornerSecondaryClick||Integer
            TrackpadFourFingerHorizSwipeGesture||Integer
            TrackpadFourFingerPinchGesture||Integer
            TrackpadFourFingerVertSwipeGesture||Integer
            TrackpadMomentumScroll||Boolean
            TrackpadPinch||Boolean
            TrackpadRightClick||Boolean
            TrackpadRotate||Boolean
            TrackpadThreeFingerDrag||Boolean
            TrackpadThreeFingerHorizSwipeGesture||Integer
            TrackpadThreeFingerTapGesture||Integer
            TrackpadThreeFingerVertSwipeGesture||Integer
            TrackpadTwoFingerDoubleTapGesture||Boolean
            TrackpadTwoFingerFromRightEdgeSwipeGesture||Integer
            """),
        .. Of(
            "com.apple.driver.AppleMultitouchMouse.mouse",
            """
            MouseButtonMode||Text
            """),
        .. Of(
            "com.apple.finder",
            """
            AppleShowAllExtensions||Boolean
            AppleShowAllFiles||Boolean
            CreateDesktop||Boolean
            FXDefaultSearchScope||Text
            FXEnableExtensionChangeWarning||Boolean
            FXPreferredViewStyle||Text
            FXRemoveOldTrashItems||Boolean
            NewWindowTarget||Text
            NewWindowTargetPath||Text
            QuitMenuItem||Boolean
            ShowExternalHardDrivesOnDesktop||Boolean
            ShowHardDrivesOnDesktop||Boolean
            ShowMountedServersOnDesktop||Boolean
            ShowPathbar||Boolean
            ShowRemovableMediaOnDesktop||Boolean
            ShowStatusBar||Boolean
            _FXEnableColumnAutoSizing||Boolean
            _FXShowPosixPathInTitle||Boolean
            _FXSortFoldersFirst||Boolean
            _FXSortFoldersFirstOnDesktop||Boolean
            """),
        .. Of(
            "com.apple.iCal",
            """
            CalendarSidebarShown||Boolean
            TimeZone support enabled||Boolean
            first day of week||Integer
            """),
        .. Of(
            "com.apple.menuextra.clock",
            """
            FlashDateSeparators||Boolean
            IsAnalog||Boolean
            Show24Hour||Boolean
            ShowAMPM||Boolean
            ShowDate||Integer
            ShowDayOfMonth||Boolean
            ShowDayOfWeek||Boolean
            ShowSeconds||Boolean
            """),
        .. Of(
            "com.apple.screencapture",
            """
            disable-shadow||Boolean
            include-date||Boolean
            location||Text
            save-selections||Boolean
            show-thumbnail||Boolean
            target||Text
            type||Text
            """),
        .. Of(
            "com.apple.screensaver",
            """
            askForPassword||Boolean
            askForPasswordDelay||Integer
            """),
        .. Of(
            "com.apple.spaces",
            """
            spans-displays||Boolean
            """),
        .. Of(
            "com.apple.universalaccess",
            """
            closeViewScrollWheelToggle||Boolean
            closeViewZoomFollowsFocus||Boolean
            mouseDriverCursorSize||Real
            reduceMotion||Boolean
            reduceTransparency||Boolean
            """),
    ];

    private static IEnumerable<(string Domain, string Key, PropertyListKind Kind)> Of(string domain, string keys) =>
        keys.Split('\n', StringSplitOptions.TrimEntries)
            .Select(static line => line.Split("||"))
            .Select(parts => (domain, parts[0], Enum.Parse<PropertyListKind>(parts[1])));
}
