"""Answers on disk: what was answered before is not asked again."""

from allenorm.cache._endpoint import CachedEndpoint
from allenorm.cache._file import CacheInfo
from allenorm.cache._settings import Cache, cache_of

__all__ = ["Cache", "CacheInfo", "CachedEndpoint", "cache_of"]
