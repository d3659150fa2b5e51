<?php
/**
 * Leaves nothing behind when the plugin is deleted.
 *
 * @package KhuyenHocTimeline
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'khuyen_hoc_timeline_address' );
delete_option( 'khuyen_hoc_timeline_fallback' );
